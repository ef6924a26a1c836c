import type { OperatedTenant } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Badge } from '../../kit/pieces.js';
import { Table, type Column } from '../../kit/table.js';
import styles from './operators.module.css';

export function TenantTable({ tenants }: { readonly tenants: readonly OperatedTenant[] }): ReactNode {
  const t = useTranslations('operators');
  const format = useFormatter();
  const columns: Column<OperatedTenant>[] = [
    {
      id: 'name',
      title: t('tenant'),
      show: ({ id, name, subdomain }) => (
        <>
          <Link href={`/operators/tenants/${id}`}>{name}</Link>
          <div className={styles['quiet']}>{subdomain}</div>
        </>
      ),
    },
    { id: 'status', title: t('state'), show: ({ status }) => <StateBadge status={status} /> },
    { id: 'plan', title: t('plan'), show: ({ plan }) => plan },
    { id: 'devices', title: t('devices'), show: ({ devices }) => format.number(devices) },
    { id: 'today', title: t('today'), show: ({ accepted_today: today }) => format.number(today) },
    {
      id: 'created',
      title: t('created'),
      show: ({ created_at: at }) => format.dateTime(new Date(at), { dateStyle: 'medium' }),
    },
  ];
  return <Table label={t('tenants')} columns={columns} rows={tenants} keyOf={({ id }) => id} />;
}

export function StateBadge({ status }: Pick<OperatedTenant, 'status'>): ReactNode {
  const t = useTranslations('operators.states');
  return <Badge tone={status === 'active' ? 'good' : 'bad'}>{t(status)}</Badge>;
}
