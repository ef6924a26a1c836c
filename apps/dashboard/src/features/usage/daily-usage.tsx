import { useState, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { DayChart } from '../../kit/day-chart.js';
import { Section } from '../../kit/section.js';
import { Select } from '../../kit/select.js';
import { dailyCounts, devicesOf } from './figures.js';
import type { Usage } from './usage.queries.js';
import styles from './usage.module.css';

const ALL = 'all';

export function DailyUsage({ usage }: { readonly usage: Usage }): ReactNode {
  const t = useTranslations('usage');
  const format = useFormatter();
  const [chosen, setChosen] = useState(ALL);
  const devices = devicesOf(usage).map(({ id, name }) => ({ value: id, label: name ?? t('deletedDevice') }));
  const nameOf = (day: string): string =>
    format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const days = dailyCounts(usage, chosen === ALL ? undefined : chosen).map(({ day, ...counts }) => ({
    day,
    name: nameOf(day),
    value: counts.accepted,
    bad: Math.min(counts.failed, counts.accepted),
    words: t('dayWords', { day: nameOf(day), ...counts }),
  }));
  return (
    <Section
      title={t('days')}
      help={t('daysHelp')}
      actions={
        <div className={styles['choice']}>
          <Select
            label={t('device')}
            choices={[{ value: ALL, label: t('allDevices') }, ...devices]}
            value={chosen}
            onChange={setChosen}
          />
        </div>
      }
    >
      <DayChart label={t('days')} columns={[t('day'), t('accepted'), t('failed')]} days={days} />
    </Section>
  );
}
