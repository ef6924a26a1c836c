import { WagateError } from '@wagate/sdk';
import { useState, type ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { Failure } from '../../kit/failure.js';
import { Notice } from '../../kit/pieces.js';
import styles from './door.module.css';
import { isOver, secondsLeft } from './lockout.js';

const A_MINUTE = 60;
/** Nobody waits so long: then the gateway's own words say what else to do. */
const AN_HOUR = 60 * A_MINUTE;
const AGAIN_MS = 1_000;

/** Who tried too often is told when to try again. */
export function DoorFailure({ error }: { readonly error: Error | null }): ReactNode {
  if (!(error instanceof WagateError) || error.code !== 'rate_limited') return <Failure error={error} />;
  const seconds = error.retryAfter ?? A_MINUTE;
  return seconds > AN_HOUR ? <Failure error={error} /> : <TooOften key={error.requestId} seconds={seconds} />;
}

/** The time is said once; the seconds that run down are for the eye alone. */
function TooOften({ seconds }: { readonly seconds: number }): ReactNode {
  const t = useTranslations('signIn');
  const format = useFormatter();
  const [until] = useState(() => new Date(Date.now() + seconds * 1_000));
  const now = useNow({ updateInterval: AGAIN_MS });
  if (isOver(until, now)) return <Notice>{t('tryNow')}</Notice>;
  return (
    <Notice kind="error">
      <span>{t('tooOften', { time: format.dateTime(until, { timeStyle: 'medium' }) })}</span>
      <span className={styles['seconds']} aria-hidden="true">
        {t('seconds', { count: secondsLeft(until, now) })}
      </span>
    </Notice>
  );
}
