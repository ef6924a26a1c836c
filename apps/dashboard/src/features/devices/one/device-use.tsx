import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { DayChart, type ChartDay } from '../../../kit/day-chart.js';
import { Failure } from '../../../kit/failure.js';
import { Skeleton } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import { dailyCounts } from '../../usage/figures.js';
import type { Device, Usage } from '../device.js';
import { monthQuery } from '../devices.queries.js';
import { UseToday } from '../use-today.js';

export function DeviceUse({ device }: { readonly device: Device }): ReactNode {
  const { data, error } = useQuery(monthQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={2} />;
  return <UseOf device={device} usage={data} />;
}

function UseOf({ device, usage }: { readonly device: Device; readonly usage: Usage }): ReactNode {
  const t = useTranslations('device');
  const days = useChartDays(usage, device.id);
  const today = usage.devices.find(({ device_id: id }) => id === device.id);
  return (
    <Section title={t('use')} help={t('useHelp', { zone: usage.time_zone })}>
      {today && <UseToday usage={today} />}
      {days.some(({ value }) => value > 0) && (
        <DayChart label={t('days')} columns={[t('day'), t('accepted'), t('failed')]} days={days} />
      )}
    </Section>
  );
}

function useChartDays(usage: Usage, deviceId: string): ChartDay[] {
  const t = useTranslations('device');
  const format = useFormatter();
  return dailyCounts(usage, deviceId).map(({ day, accepted, failed }) => {
    const name = format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const words = t('dayWords', { day: name, accepted, failed });
    return { day, name, value: accepted, bad: Math.min(failed, accepted), words };
  });
}
