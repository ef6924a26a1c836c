import type { SignUpWish } from '@wagate/sdk';
import { useState, type ReactNode } from 'react';
import { useTimeZone, useTranslations } from 'use-intl';
import { Notice } from '../../kit/pieces.js';
import { TextField } from '../../kit/text-field.js';
import { DoorForm } from '../sign-in/door.js';
import { PasswordField } from './password-field.js';
import { SubdomainField } from './subdomain-field.js';
import { subdomainOf, typedSubdomain } from './subdomain.js';
import { useSignUp } from './sign-up.queries.js';

type Typed = Required<Omit<SignUpWish, 'subdomain' | 'time_zone'>> & { readonly subdomain?: string };

const nothing: Typed = { name: '', person: '', email: '', password: '' };

export function SignUpForm({ baseDomain }: { readonly baseDomain: string }): ReactNode {
  const t = useTranslations('signUp');
  const timeZone = useTimeZone();
  const [typed, setTyped] = useState(nothing);
  const { mutate, isPending, isSuccess, error } = useSignUp();
  const change = (what: Partial<Typed>): void => setTyped((before) => ({ ...before, ...what }));
  const subdomain = typed.subdomain ?? subdomainOf(typed.name);
  return (
    <DoorForm
      submit={t('submit')}
      isPending={isPending || isSuccess}
      error={error}
      onSubmit={() => mutate({ ...typed, subdomain, time_zone: timeZone })}
    >
      <TextField
        label={t('person')}
        value={typed.person}
        onChange={(person) => change({ person })}
        autoComplete="name"
        maxLength={100}
        isRequired
        autoFocus
      />
      <TextField
        label={t('email')}
        type="email"
        value={typed.email}
        onChange={(email) => change({ email })}
        autoComplete="email"
        maxLength={254}
        isRequired
      />
      <PasswordField value={typed.password} onChange={(password) => change({ password })} />
      <TextField
        label={t('name')}
        help={t('nameHelp')}
        value={typed.name}
        onChange={(name) => change({ name })}
        autoComplete="organization"
        maxLength={100}
        isRequired
      />
      <SubdomainField
        value={subdomain}
        baseDomain={baseDomain}
        onChange={(value) => change({ subdomain: typedSubdomain(value) })}
      />
      {isSuccess && <Notice>{t('made')}</Notice>}
    </DoorForm>
  );
}
