import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Failure } from '../../kit/failure.js';
import { Skeleton } from '../../kit/pieces.js';
import { TextField } from '../../kit/text-field.js';
import { Door, DoorForm } from './door.js';
import { useAcceptInvitation, useInvitation } from './sign-in.queries.js';

export function InvitationPage({ secret }: { readonly secret: string }): ReactNode {
  const t = useTranslations('invitation');
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { data: invitation, error: refusal } = useInvitation(secret);
  const { mutate, isPending, error } = useAcceptInvitation();
  if (!invitation) {
    return <Door title={t('loading')}>{refusal ? <Failure error={refusal} /> : <Skeleton />}</Door>;
  }
  const { email, tenant } = invitation;
  const submit = (): void => mutate({ secret, email, name, password }, { onSuccess: () => navigate('/') });
  return (
    <Door title={t('title', { tenant: tenant.subdomain })}>
      <p>{t('help', { email })}</p>
      <DoorForm submit={t('submit')} isPending={isPending} error={error} onSubmit={submit}>
        <TextField label={t('name')} value={name} onChange={setName} autoComplete="name" isRequired />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          isRequired
        />
      </DoorForm>
    </Door>
  );
}
