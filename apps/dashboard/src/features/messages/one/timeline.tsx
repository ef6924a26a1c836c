import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { isWaiting, toneOf, type Message, type TimelineEntry } from '../message.js';
import { senderDevicesQuery } from '../messages.queries.js';
import styles from './one.module.css';

/** Every state it has been in, when, and why. */
export function Timeline({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  return (
    <>
      <ol className={styles['timeline']} aria-label={t('timeline')}>
        {message.timeline.map((entry, at) => (
          <Step key={at} entry={entry} />
        ))}
      </ol>
      {isWaiting(message) && <WaitsForDevice id={message.device_id} />}
      {message.hold_until !== null && <HeldUntil until={message.hold_until} />}
    </>
  );
}

function Step({ entry: { state, at, cause, cause_text: why, advice } }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTranslations('messages');
  const format = useFormatter();
  return (
    <li className={styles['step']} data-tone={toneOf[state]}>
      <div className={styles['stepHead']}>
        <strong>{t(`states.${state}`)}</strong>
        <time dateTime={at}>
          {format.dateTime(new Date(at), {
            ...({ day: 'numeric', month: 'short', year: 'numeric' } as const),
            ...({ hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 } as const),
          })}
        </time>
      </div>
      {(why ?? cause) !== undefined && <p>{why ?? cause}</p>}
      {advice !== undefined && <p className={styles['advice']}>{advice}</p>}
    </li>
  );
}

function HeldUntil({ until }: { readonly until: string }): ReactNode {
  const t = useTranslations('messages');
  const format = useFormatter();
  return (
    <p className={styles['advice']}>
      {t('heldUntil', { time: format.dateTime(new Date(until), { dateStyle: 'medium', timeStyle: 'medium' }) })}
    </p>
  );
}

function WaitsForDevice({ id }: { readonly id: string }): ReactNode {
  const t = useTranslations('messages');
  const { data: devices } = useQuery(senderDevicesQuery);
  const device = devices?.find((each) => each.id === id);
  if (!device || device.status === 'connected') return null;
  return <p className={styles['advice']}>{t('waitsForDevice')}</p>;
}
