import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../../kit/button-link.js';
import { Notice } from '../../../kit/pieces.js';
import { Select } from '../../../kit/select.js';
import type { Device } from '../messages.queries.js';
import { shownName } from '../shown-text.js';

interface Props {
  readonly devices: readonly Device[];
  readonly device: string;
  readonly onChange: (device: string) => void;
}

export function DeviceField({ devices, device, onChange }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const chosen = devices.find(({ id }) => id === device);
  if (!chosen) {
    return (
      <Notice kind="warning">
        {t('noDevices')}
        <ButtonLink href="/devices">{t('toDevices')}</ButtonLink>
      </Notice>
    );
  }
  const canSend = chosen.status === 'connected' && !chosen.paused;
  return (
    <>
      <Select
        label={t('device')}
        choices={devices.map(({ id, name, number }) => ({ value: id, label: `${shownName(name)} (+${number})` }))}
        value={device}
        onChange={onChange}
      />
      {!canSend && <Notice kind="warning">{t('deviceAway')}</Notice>}
    </>
  );
}
