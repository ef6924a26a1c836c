import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../kit/text-field.js';
import { PASSWORD_MIN, passwordStateOf } from './new-password.js';
import styles from './sign-up.module.css';

interface Props {
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** Says what it wants before it is typed, and how far it has come. */
export function PasswordField({ value, onChange }: Props): ReactNode {
  const t = useTranslations('signUp');
  const state = passwordStateOf(value);
  return (
    <div className={styles['field']}>
      <TextField
        label={t('password')}
        help={t('passwordHelp', { min: String(PASSWORD_MIN) })}
        type="password"
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        maxLength={1_024}
        isRequired
      />
      <p className={styles['said']} data-state={state} aria-live="polite">
        {state === 'empty' ? '' : t(`passwordStates.${state}`, { missing: PASSWORD_MIN - value.length })}
      </p>
    </div>
  );
}
