import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Meter } from '../../kit/meter.js';
import type { DeviceUsage } from './device.js';

/** What it accepted today against what it may. */
export function UseToday({ usage }: { readonly usage: DeviceUsage }): ReactNode {
  const t = useTranslations('devices');
  const { accepted, limit, remaining } = usage;
  if (limit === null) return <Meter label={t('today')} value={0} max={1} words={t('usedFreely', { used: accepted })} />;
  const used = limit - (remaining ?? limit - accepted);
  return <Meter label={t('today')} value={used} max={limit} words={t('used', { used, limit })} />;
}
