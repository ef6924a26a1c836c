import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../../kit/section.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import { SettingsForm } from '../settings-form.js';
import { useChangePassword } from './you.queries.js';

const SHORTEST = 10;
const nothing = { current: '', next: '' };

export function PasswordForm(): ReactNode {
  const t = useTranslations('settings.you');
  const say = useToast();
  const [{ current, next }, setTyped] = useState(nothing);
  const { mutate, isPending, error } = useChangePassword();
  const change = (some: Partial<typeof nothing>): void => setTyped((before) => ({ ...before, ...some }));
  const done = (): void => {
    setTyped(nothing);
    say(t('changed'));
  };
  return (
    <Section title={t('password')} help={t('passwordHelp')}>
      <SettingsForm
        submit={t('change')}
        isPending={isPending}
        error={error}
        onSubmit={() => mutate({ current_password: current, new_password: next }, { onSuccess: done })}
      >
        <TextField
          label={t('current')}
          type="password"
          value={current}
          onChange={(typed) => change({ current: typed })}
          autoComplete="current-password"
          isRequired
        />
        <TextField
          label={t('next')}
          help={t('nextHelp')}
          type="password"
          value={next}
          onChange={(typed) => change({ next: typed })}
          autoComplete="new-password"
          minLength={SHORTEST}
          isRequired
        />
      </SettingsForm>
    </Section>
  );
}
