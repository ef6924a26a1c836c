import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { CopyField } from '../../../kit/copy.js';
import { Facts } from '../../../kit/facts.js';
import { Section } from '../../../kit/section.js';
import type { Device } from '../device.js';

export function DeviceFacts({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations();
  const format = useFormatter();
  const { number, engine, daily_limit: limit, proxy, lid, callback } = device;
  const facts = [
    { name: t('device.number'), value: `+${number}` },
    { name: t('device.engine'), value: t(`devices.engines.${engine}`) },
    { name: t('device.dailyLimit'), value: limit === null ? t('device.plansLimit') : format.number(limit) },
    { name: t('device.proxy'), value: proxy ?? t('device.noProxy') },
    ...(lid === null ? [] : [{ name: t('device.lid'), value: <code>{lid}</code> }]),
    { name: t('device.added'), value: format.dateTime(new Date(device.created_at), { dateStyle: 'long' }) },
    { name: t('device.id'), value: <code>{device.id}</code> },
  ];
  return (
    <Section title={t('device.facts')}>
      <Facts facts={facts} />
      {callback && (
        <div>
          <p>{t('device.callback')}</p>
          <CopyField label={t('device.callback')} text={callback.url} />
        </div>
      )}
    </Section>
  );
}
