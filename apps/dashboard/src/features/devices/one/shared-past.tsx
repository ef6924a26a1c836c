import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Progress } from '../../../kit/progress.js';
import { Section } from '../../../kit/section.js';
import type { Device } from '../device.js';
import { historyQuery, useCancelHistory } from '../devices.queries.js';
import styles from '../devices.module.css';

/** How far the phone has come in sharing its past; nothing when it shared none. */
export function SharedPast({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('device');
  const { data: history } = useQuery(historyQuery(device.id));
  if (!history || history.state === 'none' || (history.state === 'done' && history.messages === 0)) return null;
  const { state, percent, messages } = history;
  return (
    <Section title={t('history')} help={t(`historyStates.${state}`, { messages })}>
      {(state === 'running' || state === 'waiting') && (
        <div className={styles['stack']}>
          <Progress
            label={t('historyPercent')}
            value={percent}
            max={100}
            words={t('historyWords', { percent, messages })}
          />
          <CancelHistory device={device} />
        </div>
      )}
    </Section>
  );
}

function CancelHistory({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('device');
  const mayWrite = useMay()('devices:write');
  const { mutate, isPending, error } = useCancelHistory(device.id);
  if (!mayWrite) return null;
  return (
    <div>
      <Button isPending={isPending} onPress={() => mutate()}>
        {t('cancelHistory')}
      </Button>
      <Failure error={error} />
    </div>
  );
}
