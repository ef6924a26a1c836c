import type { OperatedTenant } from '@wagate/sdk';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useToast } from '../../kit/toasts.js';
import { TextArea } from '../../kit/text-area.js';
import { DeedDialog } from './deed-dialog.js';
import { useEnter, useResume, useSuspend } from './operators.queries.js';
import { PlanDialog } from './plan-dialog.js';

export type TenantDeed = 'plan' | 'suspend' | 'resume' | 'enter';

export interface TenantDialogProps {
  readonly tenant: OperatedTenant;
  readonly onClose: () => void;
}

export function TenantDialogs({ deed, ...rest }: TenantDialogProps & { readonly deed?: TenantDeed }): ReactNode {
  if (deed === 'plan') return <PlanDialog {...rest} />;
  if (deed === 'suspend') return <SuspendDialog {...rest} />;
  if (deed === 'resume') return <ResumeDialog {...rest} />;
  return deed === 'enter' ? <EnterDialog {...rest} /> : null;
}

function SuspendDialog({ tenant, onClose }: TenantDialogProps): ReactNode {
  const t = useTranslations('operators');
  const say = useToast();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useSuspend(tenant.id);
  const suspend = (): void =>
    mutate(reason.trim(), {
      onSuccess: () => {
        say(t('suspended', { name: tenant.name }));
        onClose();
      },
    });
  return (
    <DeedDialog
      title={t('suspendTitle', { name: tenant.name })}
      submit={t('suspend')}
      look="danger"
      {...{ isPending, error, onClose }}
      onSubmit={suspend}
    >
      <p>{t('suspendEffect')}</p>
      <TextArea
        label={t('reason')}
        help={t('reasonHelp')}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        autoFocus
      />
    </DeedDialog>
  );
}

function ResumeDialog({ tenant, onClose }: TenantDialogProps): ReactNode {
  const t = useTranslations('operators');
  const say = useToast();
  const { mutate, isPending, error } = useResume(tenant.id);
  const resume = (): void =>
    mutate(undefined, {
      onSuccess: () => {
        say(t('resumed', { name: tenant.name }));
        onClose();
      },
    });
  return (
    <DeedDialog
      title={t('resumeTitle', { name: tenant.name })}
      submit={t('resume')}
      {...{ isPending, error, onClose }}
      onSubmit={resume}
    >
      <p>{t('resumeEffect')}</p>
    </DeedDialog>
  );
}

function EnterDialog({ tenant, onClose }: TenantDialogProps): ReactNode {
  const t = useTranslations('operators');
  const { mutate, isPending, isSuccess, error } = useEnter(tenant.id);
  return (
    <DeedDialog
      title={t('enterTitle', { name: tenant.name })}
      submit={t('enter')}
      isPending={isPending || isSuccess}
      {...{ error, onClose }}
      onSubmit={() => mutate()}
    >
      <p>{t('enterEffect')}</p>
    </DeedDialog>
  );
}
