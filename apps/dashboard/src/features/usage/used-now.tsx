import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { Meter } from '../../kit/meter.js';
import { Section } from '../../kit/section.js';
import { firstOfMonth, nextMidnight } from './days.js';
import { allowedToday, countsOfMonth, sumOf } from './figures.js';
import type { Usage } from './usage.queries.js';
import styles from './usage.module.css';

const AGAIN_MS = 60_000;

export function UsedNow({ usage }: { readonly usage: Usage }): ReactNode {
  const t = useTranslations('usage');
  const format = useFormatter();
  const { devices, limits, today, time_zone: zone } = usage;
  const first = format.dateTime(new Date(firstOfMonth(today)), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <Section title={t('now')}>
      <div className={styles['figures']}>
        <Used label={t('today')} used={sumOf(devices).accepted} limit={allowedToday(usage)} />
        <Figure label={t('month')} used={countsOfMonth(usage).accepted} help={t('monthHelp', { day: first })} />
        <Used label={t('devices')} used={devices.length} limit={limits.devices} />
      </div>
      <Turn zone={zone} />
    </Section>
  );
}

interface UsedProps {
  readonly label: string;
  readonly used: number;
  readonly limit: number | null;
}

/** Against its limit; without one, a figure. */
function Used({ label, used, limit }: UsedProps): ReactNode {
  const t = useTranslations('usage');
  const format = useFormatter();
  if (limit === null) return <Figure label={label} used={used} help={t('unlimited')} />;
  return (
    <div className={styles['card']}>
      <div className={styles['figure']}>{format.number(used)}</div>
      <Meter label={label} value={used} max={limit} words={t('of', { used, limit })} />
    </div>
  );
}

function Figure({
  label,
  used,
  help,
}: {
  readonly label: string;
  readonly used: number;
  readonly help: string;
}): ReactNode {
  const format = useFormatter();
  return (
    <div className={styles['card']}>
      <div className={styles['figure']}>{format.number(used)}</div>
      <div>
        <div>{label}</div>
        <div className={styles['help']}>{help}</div>
      </div>
    </div>
  );
}

function Turn({ zone }: { readonly zone: string }): ReactNode {
  const t = useTranslations('usage');
  const format = useFormatter();
  const now = useNow({ updateInterval: AGAIN_MS });
  const when = format.relativeTime(nextMidnight(now, zone), { now });
  return <p className={styles['help']}>{t('turn', { zone: zone.replaceAll('_', ' '), when })}</p>;
}
