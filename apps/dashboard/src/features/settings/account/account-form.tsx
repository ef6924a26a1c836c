import { useMemo, useState, type ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { Facts } from '../../../kit/facts.js';
import { SearchSelect } from '../../../kit/search-select.js';
import { Section } from '../../../kit/section.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import { SettingsForm } from '../settings-form.js';
import { useUpdateAccount, type Account } from './account.queries.js';
import { zoneChoices } from './zones.js';

export function AccountForm({ account }: { readonly account: Account }): ReactNode {
  const t = useTranslations('settings.account');
  const say = useToast();
  const [name, setName] = useState(account.name);
  const [zone, setZone] = useState(account.time_zone);
  const { mutate, isPending, error } = useUpdateAccount();
  const submit = (): void => mutate({ name, time_zone: zone }, { onSuccess: () => say(t('saved')) });
  return (
    <Section title={t('name')}>
      <SettingsForm submit={t('save')} isPending={isPending} error={error} onSubmit={submit}>
        <TextField label={t('tenantName')} value={name} onChange={setName} maxLength={100} isRequired />
        <ZoneField value={zone} onChange={setZone} />
        <Facts facts={[{ name: t('subdomain'), value: globalThis.location.host }]} />
      </SettingsForm>
    </Section>
  );
}

interface ZoneProps {
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

const AGAIN_MS = 10_000;

function ZoneField({ value, onChange }: ZoneProps): ReactNode {
  const t = useTranslations('settings.account');
  const format = useFormatter();
  const now = useNow({ updateInterval: AGAIN_MS });
  const choices = useMemo(() => zoneChoices(value), [value]);
  const time = format.dateTime(now, { timeZone: value, weekday: 'long', hour: '2-digit', minute: '2-digit' });
  return (
    <SearchSelect
      label={t('zone')}
      help={t('zoneHelp', { time })}
      openLabel={t('openZones')}
      noneLabel={t('noZone')}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}
