import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Notice } from '../../kit/pieces.js';
import { CredentialsForm } from './credentials-form.js';
import { useSignIn } from './sign-in.queries.js';

export function SignInPage(): ReactNode {
  const t = useTranslations('signIn');
  const { mutate, reset, isPending, error } = useSignIn();
  const email = welcomed();
  return (
    <CredentialsForm
      title={t('title')}
      {...(email === null ? {} : { email, above: <Notice>{t('welcome')}</Notice> })}
      below={<Link href="/forgotten-password">{t('forgot')}</Link>}
      isPending={isPending}
      error={error}
      onSubmit={(wanted, onError) => mutate(wanted, { onError })}
      onBack={reset}
    />
  );
}

/** Who has just made their account: their address, which the sign-up page leaves in the fragment. No server is told. */
function welcomed(): string | null {
  return new URLSearchParams(globalThis.location.hash.slice(1)).get('welcome');
}
