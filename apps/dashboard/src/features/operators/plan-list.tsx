import { useQuery } from '@tanstack/react-query';
import type { OperatedPlan } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Badge, Empty, Skeleton } from '../../kit/pieces.js';
import { Table, type Column } from '../../kit/table.js';
import { plansQuery } from './operators.queries.js';

export function PlanList(): ReactNode {
  const t = useTranslations('operators');
  return (
    <>
      <PageHead title={t('plans')} help={t('plansHelp')} />
      <Plans />
    </>
  );
}

function Plans(): ReactNode {
  const t = useTranslations('operators');
  const format = useFormatter();
  const { data: plans, error } = useQuery(plansQuery);
  if (!plans) return error ? <Failure error={error} /> : <Skeleton />;
  if (plans.length === 0) return <Empty title={t('noPlans')} help={t('plansHelp')} />;
  const limit = (value: number | null): string => (value === null ? t('unlimited') : format.number(value));
  const columns: Column<OperatedPlan>[] = [
    { id: 'name', title: t('plan'), show: ({ name }) => name },
    {
      id: 'api',
      title: t('apiAccess'),
      show: ({ api_access: api }) => <Badge tone={api ? 'good' : 'plain'}>{t(api ? 'yes' : 'no')}</Badge>,
    },
    { id: 'requests', title: t('requests'), show: (plan) => limit(plan.requests_per_minute) },
    { id: 'messages', title: t('messages'), show: (plan) => limit(plan.messages_per_day) },
    { id: 'devices', title: t('devices'), show: (plan) => limit(plan.devices_max) },
  ];
  return <Table label={t('plans')} columns={columns} rows={plans} keyOf={({ name }) => name} />;
}
