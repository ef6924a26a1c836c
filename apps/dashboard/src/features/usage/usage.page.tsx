import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.queries.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Skeleton } from '../../kit/pieces.js';
import { DailyUsage } from './daily-usage.js';
import { DeviceUsage } from './device-usage.js';
import { PlanFacts } from './plan-facts.js';
import { UsedNow } from './used-now.js';
import { planQuery, usageQuery } from './usage.queries.js';

export function UsagePage(): ReactNode {
  const t = useTranslations('usage');
  return (
    <>
      <PageHead title={t('title')} help={t('help')} />
      <Used />
    </>
  );
}

function Used(): ReactNode {
  const { tenant } = useSession();
  const { data: usage, error } = useQuery(usageQuery(tenant.time_zone));
  const { data: plan, error: planError } = useQuery(planQuery);
  if (!usage || !plan) return error || planError ? <Failure error={error ?? planError} /> : <Skeleton />;
  return (
    <>
      <UsedNow usage={usage} />
      <DailyUsage usage={usage} />
      <DeviceUsage usage={usage} />
      <PlanFacts plan={plan} />
    </>
  );
}
