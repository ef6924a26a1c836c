import type { OperatedTenant } from '@wagate/sdk';
import { useState, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Button } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Notice, Skeleton } from '../../kit/pieces.js';
import { useTenant } from './operators.queries.js';
import { TenantDialogs, type TenantDeed } from './tenant-dialogs.js';
import { StateBadge } from './tenant-table.js';
import { TenantUsage } from './tenant-usage.js';

export function TenantView({ id }: { readonly id: string }): ReactNode {
  const t = useTranslations('operators');
  const { data: tenant, error, isLoading } = useTenant(id);
  return (
    <>
      <Link href="/operators/tenants">{t('back')}</Link>
      <Failure error={error} />
      {tenant && <Shown tenant={tenant} />}
      {isLoading && <Skeleton />}
    </>
  );
}

function Shown({ tenant }: { readonly tenant: OperatedTenant }): ReactNode {
  const t = useTranslations('operators');
  const format = useFormatter();
  const [deed, setDeed] = useState<TenantDeed>();
  const isActive = tenant.status === 'active';
  return (
    <>
      <PageHead title={tenant.name} help={tenant.subdomain}>
        <Button onPress={() => setDeed('plan')}>{t('changePlan')}</Button>
        <Button look={isActive ? 'danger' : 'plain'} onPress={() => setDeed(isActive ? 'suspend' : 'resume')}>
          {isActive ? t('suspend') : t('resume')}
        </Button>
        {isActive && (
          <Button look="primary" onPress={() => setDeed('enter')}>
            {t('enter')}
          </Button>
        )}
      </PageHead>
      {!isActive && <Notice kind="warning">{t('suspendedNow')}</Notice>}
      <Facts
        facts={[
          { name: t('state'), value: <StateBadge status={tenant.status} /> },
          { name: t('plan'), value: tenant.plan },
          { name: t('address'), value: <a href={tenant.url}>{tenant.url}</a> },
          { name: t('created'), value: format.dateTime(new Date(tenant.created_at), { dateStyle: 'long' }) },
          { name: t('id'), value: <code>{tenant.id}</code> },
        ]}
      />
      <TenantUsage tenant={tenant} />
      <TenantDialogs deed={deed} tenant={tenant} onClose={() => setDeed(undefined)} />
    </>
  );
}
