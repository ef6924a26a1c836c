import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Failure } from '../../kit/failure.js';
import { Badge, Notice, Skeleton, type Tone } from '../../kit/pieces.js';
import { useMessage, type Message } from './start.queries.js';
import styles from './start.module.css';

type Status = Message['status'];

const stations = ['queued', 'sent', 'delivered', 'read'] as const;
const passed: Partial<Record<Status, number>> = { queued: 1, held: 1, sending: 1, sent: 2, delivered: 3, read: 4 };
const bad: readonly Status[] = ['failed', 'expired', 'cancelled', 'unknown'];

/** How far it has come, as it comes. */
export function MessageProgress({ id }: { readonly id: string }): ReactNode {
  const t = useTranslations('start.message');
  const { data: message, error } = useMessage(id);
  if (!message) return error ? <Failure error={error} /> : <Skeleton lines={1} />;
  const { status, to = '', timeline } = message;
  const why = timeline.at(-1);
  return (
    <div className={styles['progress']}>
      <p role="status">
        {t('toWhom', { to })} <Badge tone={toneOf(status)}>{t(`status.${status}`)}</Badge>
      </p>
      <ol className={styles['stations']} aria-hidden="true">
        {stations.map((station, at) => (
          <li key={station} data-passed={at < (passed[status] ?? 0) || undefined}>
            {t(`status.${station}`)}
          </li>
        ))}
      </ol>
      {why?.cause_text !== undefined && (
        <Notice kind={bad.includes(status) ? 'error' : 'plain'}>
          {why.cause_text} {why.advice ?? ''}
        </Notice>
      )}
    </div>
  );
}

function toneOf(status: Status): Tone {
  if (bad.includes(status)) return 'bad';
  return status === 'delivered' || status === 'read' ? 'good' : 'busy';
}
