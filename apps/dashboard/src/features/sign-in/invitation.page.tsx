import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { Failure } from '../../kit/failure.js';
import { Skeleton } from '../../kit/pieces.js';
import { TextField } from '../../kit/text-field.js';
import { Door, DoorForm } from './door.js';
import { NewPasswordField } from './new-password-field.js';
import { useAcceptInvitation, useInvitation } from './sign-in.queries.js';

export function InvitationPage({ secret }: { readonly secret: string }): ReactNode {
  const t = useTranslations();
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { data: invitation, error: refusal } = useInvitation(secret);
  const { mutate, isPending, error } = useAcceptInvitation();
  if (!invitation) {
    return (
      <Door title={t('invitation.loading')}>
        {refusal ? <Failure error={refusal} /> : <Skeleton />}
        <Link href="/">{t('signIn.back')}</Link>
      </Door>
    );
  }
  const { email, tenant } = invitation;
  const submit = (): void => mutate({ secret, email, name, password }, { onSuccess: () => navigate('/') });
  return (
    <Door title={t('invitation.title', { tenant: tenant.subdomain })}>
      <p>{t('invitation.help', { email })}</p>
      <DoorForm submit={t('invitation.submit')} isPending={isPending} error={error} onSubmit={submit}>
        <TextField
          label={t('invitation.name')}
          value={name}
          onChange={setName}
          autoComplete="name"
          maxLength={100}
          isRequired
          autoFocus
        />
        <NewPasswordField label={t('invitation.password')} value={password} onChange={setPassword} />
      </DoorForm>
    </Door>
  );
}
