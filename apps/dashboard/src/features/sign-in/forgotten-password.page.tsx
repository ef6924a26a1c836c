import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Notice } from '../../kit/pieces.js';
import { TextField } from '../../kit/text-field.js';
import { Door, DoorForm } from './door.js';
import { useForgotPassword } from './sign-in.queries.js';

export function ForgottenPasswordPage(): ReactNode {
  const t = useTranslations();
  const [email, setEmail] = useState('');
  const { mutate, isPending, isSuccess, error } = useForgotPassword();
  return (
    <Door title={t('forgot.title')}>
      {isSuccess ? (
        <Notice>{t('forgot.sent')}</Notice>
      ) : (
        <DoorForm submit={t('forgot.submit')} isPending={isPending} error={error} onSubmit={() => mutate(email)}>
          <TextField
            label={t('signIn.email')}
            help={t('forgot.help')}
            type="email"
            value={email}
            onChange={setEmail}
            autoComplete="username"
            isRequired
          />
        </DoorForm>
      )}
      <Link href="/">{t('signIn.back')}</Link>
    </Door>
  );
}
