import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '../../kit/select.js';
import { TextField } from '../../kit/text-field.js';
import { DeviceBoxes } from './device-boxes.js';
import { ScopeBoxes } from './scope-boxes.js';
import { accesses, type TypedWish } from './wish.js';

interface Props {
  readonly typed: TypedWish;
  readonly onChange: (change: Partial<TypedWish>) => void;
}

export function WishFields({ typed, onChange }: Props): ReactNode {
  const t = useTranslations('tokens');
  const choices = useChoices();
  return (
    <>
      <TextField
        label={t('name')}
        help={t('nameHelp')}
        value={typed.name}
        onChange={(name) => onChange({ name })}
        maxLength={100}
        isRequired
        autoFocus
      />
      <Select
        label={t('access')}
        choices={choices.access}
        value={typed.access}
        onChange={(access) => onChange({ access })}
      />
      {typed.access === 'chosen' && <ScopeBoxes chosen={typed.scopes} onChange={(scopes) => onChange({ scopes })} />}
      <Select
        label={t('devices')}
        choices={choices.reach}
        value={typed.reach}
        onChange={(reach) => onChange({ reach })}
      />
      {typed.reach === 'some' && <DeviceBoxes chosen={typed.devices} onChange={(devices) => onChange({ devices })} />}
      <Select label={t('kind')} choices={choices.kind} value={typed.kind} onChange={(kind) => onChange({ kind })} />
      <Select
        label={t('expiry')}
        choices={choices.expiry}
        value={typed.expiry}
        onChange={(expiry) => onChange({ expiry })}
      />
    </>
  );
}

function useChoices() {
  const t = useTranslations('tokens');
  return {
    access: accesses.map((value) => ({ value, label: t(`accesses.${value}`) })),
    reach: (['all', 'some'] as const).map((value) => ({ value, label: t(`reach.${value}`) })),
    kind: (['live', 'test'] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
    expiry: (['never', 'month', 'quarter', 'year'] as const).map((value) => ({ value, label: t(`days.${value}`) })),
  };
}
