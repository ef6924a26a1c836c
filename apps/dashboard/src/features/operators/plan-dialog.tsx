import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Failure } from '../../kit/failure.js';
import { Skeleton } from '../../kit/pieces.js';
import { Select } from '../../kit/select.js';
import { useToast } from '../../kit/toasts.js';
import { DeedDialog } from './deed-dialog.js';
import { plansQuery, useSetPlan } from './operators.queries.js';
import type { TenantDialogProps } from './tenant-dialogs.js';

export function PlanDialog({ tenant, onClose }: TenantDialogProps): ReactNode {
  const t = useTranslations('operators');
  const say = useToast();
  const [plan, setPlan] = useState(tenant.plan);
  const { data: plans, error: unread } = useQuery(plansQuery);
  const { mutate, isPending, error } = useSetPlan(tenant.id);
  const change = (): void =>
    mutate(plan, {
      onSuccess: () => {
        say(t('planChanged', { name: tenant.name, plan }));
        onClose();
      },
    });
  return (
    <DeedDialog
      title={t('planTitle', { name: tenant.name })}
      submit={t('changePlan')}
      {...{ isPending, error, onClose }}
      onSubmit={change}
    >
      <p>{t('planEffect')}</p>
      <Failure error={unread} />
      {plans ? (
        <Select
          label={t('plan')}
          choices={plans.map(({ name }) => ({ value: name, label: name }))}
          value={plan}
          onChange={setPlan}
        />
      ) : (
        <Skeleton lines={1} />
      )}
    </DeedDialog>
  );
}
