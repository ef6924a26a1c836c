import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Notice } from '../../kit/pieces.js';
import { Door, DoorForm } from './door.js';
import { NewPasswordField } from './new-password-field.js';
import { isUsedUp, useResetPassword } from './sign-in.queries.js';

export function ResetPasswordPage({ secret }: { readonly secret: string }): ReactNode {
  const t = useTranslations();
  const [password, setPassword] = useState('');
  const { mutate, isPending, isSuccess, error } = useResetPassword();
  const submit = (): void => mutate({ secret, password });
  return (
    <Door title={t('reset.title')}>
      {isSuccess ? (
        <Notice>{t('reset.done')}</Notice>
      ) : (
        <DoorForm submit={t('reset.submit')} isPending={isPending} error={error} onSubmit={submit}>
          <NewPasswordField label={t('reset.password')} value={password} onChange={setPassword} autoFocus />
        </DoorForm>
      )}
      {isUsedUp(error) && <Link href="/forgotten-password">{t('reset.again')}</Link>}
      <Link href="/">{t('signIn.back')}</Link>
    </Door>
  );
}
