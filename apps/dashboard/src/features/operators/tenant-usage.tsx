import { useQuery } from '@tanstack/react-query';
import type { OperatedTenant } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Failure } from '../../kit/failure.js';
import { Meter } from '../../kit/meter.js';
import { Skeleton } from '../../kit/pieces.js';
import { plansQuery } from './operators.queries.js';
import styles from './operators.module.css';

/** What it uses, beside what its plan allows. */
export function TenantUsage({ tenant }: { readonly tenant: OperatedTenant }): ReactNode {
  const t = useTranslations('operators');
  const { data: plans, error } = useQuery(plansQuery);
  if (!plans) return error ? <Failure error={error} /> : <Skeleton lines={2} />;
  const plan = plans.find(({ name }) => name === tenant.plan);
  return (
    <section className={styles['usage']} aria-labelledby="usage">
      <h2 id="usage">{t('usage')}</h2>
      <Used label={t('today')} used={tenant.accepted_today} limit={plan?.messages_per_day ?? null} />
      <Used label={t('devices')} used={tenant.devices} limit={plan?.devices_max ?? null} />
    </section>
  );
}

interface UsedProps {
  readonly label: string;
  readonly used: number;
  readonly limit: number | null;
}

function Used({ label, used, limit }: UsedProps): ReactNode {
  const t = useTranslations('operators');
  const format = useFormatter();
  if (limit !== null) {
    const words = t('ofLimit', { used: format.number(used), limit: format.number(limit) });
    return <Meter label={label} value={used} max={limit} words={words} />;
  }
  return (
    <p className={styles['unlimited']}>
      {label} <span className={styles['quiet']}>{t('noLimit', { used: format.number(used) })}</span>
    </p>
  );
}
