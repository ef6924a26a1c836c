import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { deviceLabel } from '../../app/device-label.js';
import { useMay } from '../../app/may.js';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Skeleton } from '../../kit/pieces.js';
import { tokensQuery, type NewToken } from '../tokens/tokens.queries.js';
import { ClientLine, useLastUse } from '../tokens/client-line.js';
import { useDismissal } from './dismissal.js';
import { FirstClient } from './first-client.js';
import { FirstMessage } from './first-message.js';
import { FirstNumber } from './first-number.js';
import { devicesQuery, firstMessageQuery, type Device, type SentMessage } from './start.queries.js';
import styles from './start.module.css';
import { Step } from './step.js';
import { statesOf } from './steps.js';

export function StartPage(): ReactNode {
  const t = useTranslations('start');
  const may = useMay();
  const devices = useQuery({ ...devicesQuery, enabled: may('devices:read') });
  const message = useQuery({ ...firstMessageQuery, enabled: may('messages:read') });
  const tokens = useInfiniteQuery({ ...tokensQuery, enabled: may('tokens:read') });
  const asked = [devices, message, tokens];
  const isLoading = asked.some((query) => query.isLoading);
  const missing = asked.find(({ data, error }) => data === undefined && error !== null);
  return (
    <>
      <PageHead title={t('title')} help={t('help')}>
        <Dismissal />
      </PageHead>
      <Failure error={missing?.error ?? null} />
      {isLoading && <Skeleton lines={6} />}
      {!missing && !isLoading && <Steps devices={devices.data ?? []} message={message.data ?? undefined} />}
    </>
  );
}

interface StepsProps {
  readonly devices: readonly Device[];
  readonly message: SentMessage | undefined;
}

function Steps({ devices, message }: StepsProps): ReactNode {
  const t = useTranslations('start');
  const [made, setMade] = useState<NewToken>();
  const connected = devices.find(({ status }) => status === 'connected');
  const hasArrived = message?.status === 'delivered' || message?.status === 'read';
  const use = useLastUse();
  const states = statesOf({ number: connected !== undefined, message: hasArrived, client: use !== undefined });
  const isAllDone = Object.values(states).every((state) => state === 'done');
  return (
    <>
      <ol className={styles['steps']}>
        <Step
          number={1}
          title={t('number.title')}
          state={states.number}
          outcome={connected && t('number.done', { device: deviceLabel(connected) })}
        >
          <FirstNumber devices={devices} />
        </Step>
        <Step
          number={2}
          title={t('message.title')}
          state={states.message}
          outcome={hasArrived ? t('message.done', { to: message.to ?? '' }) : undefined}
        >
          <FirstMessage devices={devices} lastId={message?.id} />
        </Step>
        <Step
          number={3}
          title={t('client.title')}
          state={states.client}
          outcome={use && !made ? <ClientLine /> : undefined}
          keepsOpen={made !== undefined}
        >
          <FirstClient made={made} onMade={setMade} />
        </Step>
      </ol>
      {isAllDone && <p role="status">{t('allDone')}</p>}
    </>
  );
}

function Dismissal(): ReactNode {
  const t = useTranslations('start');
  const { isDismissed, set } = useDismissal();
  const [, navigate] = useLocation();
  if (isDismissed) return <Button onPress={() => set(false)}>{t('restore')}</Button>;
  const dismiss = (): void => {
    set(true);
    navigate('/');
  };
  return <Button onPress={dismiss}>{t('dismiss')}</Button>;
}
