import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../kit/text-field.js';
import { Door, DoorForm } from '../sign-in/door.js';
import { useOperatorSignIn } from './operators.queries.js';
import styles from './operators.module.css';

export function OperatorDoor(): ReactNode {
  const t = useTranslations('operators');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useOperatorSignIn();
  return (
    <Door title={t('door')}>
      <p className={styles['quiet']}>{t('doorHelp')}</p>
      <DoorForm submit={t('signIn')} isPending={isPending} error={error} onSubmit={() => mutate({ email, password })}>
        <TextField
          label={t('email')}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="username"
          isRequired
        />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
        />
      </DoorForm>
    </Door>
  );
}
