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
  const [welcome] = useState(welcomed);
  const [{ email, password, code }, setTyped] = useState({ email: welcome ?? '', password: '', code: '' });
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
      {welcome !== undefined && <Notice>{t('welcome')}</Notice>}
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
          autoFocus={welcome !== undefined}
        />
      </DoorForm>
      <Link href="/forgotten-password">{t('forgot')}</Link>
    </Door>
  );
}

/** Whose account has just been made; the sign-up page says so in the fragment, which no server is told. */
function welcomed(): string | undefined {
  return new URLSearchParams(globalThis.location.hash.slice(1)).get('welcome') ?? undefined;
}
