import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../../kit/button.js';
import { Notice } from '../../kit/pieces.js';
import { TextField } from '../../kit/text-field.js';
import { Door, DoorForm } from './door.js';
import { useSignIn, wantsCode } from './sign-in.queries.js';

export function SignInPage(): ReactNode {
  const t = useTranslations('signIn');
  const [{ email, password, code }, setTyped] = useState(begun);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { mutate, reset, isPending, error } = useSignIn();
  const change = (typed: object): void => setTyped((before) => ({ ...before, ...typed }));
  const submit = (): void =>
    mutate(
      { email, password, ...(step === 'code' ? { code: code.trim() } : {}) },
      { onError: (refusal) => wantsCode(refusal) && setStep('code') },
    );
  const goBack = (): void => {
    reset();
    change({ code: '' });
    setStep('password');
  };
  if (step === 'code') {
    return (
      <Door title={t('codeTitle')}>
        <DoorForm submit={t('submit')} isPending={isPending} error={code === '' ? null : error} onSubmit={submit}>
          <TextField
            label={t('code')}
            help={t('codeHelp')}
            value={code}
            onChange={(value) => change({ code: value })}
            autoComplete="one-time-code"
            maxLength={20}
            isRequired
            autoFocus
          />
        </DoorForm>
        <Button onPress={goBack}>{t('back')}</Button>
      </Door>
    );
  }
  return (
    <Door title={t('title')}>
      <Welcome />
      <DoorForm submit={t('submit')} isPending={isPending} error={error} onSubmit={submit}>
        <TextField
          label={t('email')}
          type="email"
          value={email}
          onChange={(value) => change({ email: value })}
          autoComplete="username"
          isRequired
        />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={(value) => change({ password: value })}
          autoComplete="current-password"
          isRequired
        />
      </DoorForm>
      <Link href="/forgotten-password">{t('forgot')}</Link>
    </Door>
  );
}

/** To whoever has just made their account. */
function Welcome(): ReactNode {
  const t = useTranslations('signIn');
  return welcomed() === null ? null : <Notice>{t('welcome')}</Notice>;
}

function begun(): { email: string; password: string; code: string } {
  return { email: welcomed() ?? '', password: '', code: '' };
}

/** Their address, which the sign-up page leaves in the fragment: no server is told. */
function welcomed(): string | null {
  return new URLSearchParams(globalThis.location.hash.slice(1)).get('welcome');
}
