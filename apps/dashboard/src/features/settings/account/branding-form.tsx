import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../../kit/section.js';
import { TextArea } from '../../../kit/text-area.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import { SettingsForm } from '../settings-form.js';
import { useUpdateAccount } from './account.queries.js';
import styles from './branding.module.css';
import { brandingOf, isColour, shownColour, typedOf, type Branding, type TypedBranding } from './branding.js';
import { LinkPagePreview } from './link-page-preview.js';

export function BrandingForm({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useTranslations('settings.account');
  const say = useToast();
  const [typed, setTyped] = useState(() => typedOf(branding));
  const { mutate, isPending, error } = useUpdateAccount();
  const change = (some: Partial<TypedBranding>): void => setTyped((before) => ({ ...before, ...some }));
  const submit = (): void => mutate({ branding: brandingOf(typed) }, { onSuccess: () => say(t('saved')) });
  return (
    <Section title={t('branding')} help={t('brandingHelp')}>
      <div className={styles['sides']}>
        <SettingsForm submit={t('save')} isPending={isPending} error={error} onSubmit={submit}>
          <TextField
            label={t('title')}
            help={t('titleHelp', { title: t('defaultTitle') })}
            value={typed.title}
            onChange={(title) => change({ title })}
            maxLength={80}
          />
          <ColourField value={typed.colour} onChange={(colour) => change({ colour })} />
          <TextArea
            label={t('message')}
            value={typed.message}
            onChange={(message) => change({ message })}
            maxLength={400}
            rows={3}
          />
        </SettingsForm>
        <LinkPagePreview typed={typed} />
      </div>
    </Section>
  );
}

interface ColourProps {
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

function ColourField({ value, onChange }: ColourProps): ReactNode {
  const t = useTranslations('settings.account');
  return (
    <div className={styles['colour']}>
      <TextField
        label={t('colour')}
        help={t('colourHelp')}
        value={value}
        onChange={onChange}
        validate={(typed) => (isColour(typed) ? null : t('colourForm'))}
        maxLength={7}
      />
      <input
        className={styles['picker']}
        type="color"
        aria-label={t('pickColour')}
        value={shownColour(value).toLowerCase()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
