import type { WagateEvent } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useNow, useTranslations } from 'use-intl';
import type { Device } from '../device.js';
import styles from '../devices.module.css';
import { partConnected, spansOf, type Span } from './health.js';

const MINUTE_MS = 60_000;
const WIDTH = 1_000;

interface Props {
  readonly events: readonly WagateEvent[];
  readonly device: Device;
}

/** A day of its connection at a glance. */
export function HealthStrip({ events, device }: Props): ReactNode {
  const t = useTranslations('device');
  const now = useNow({ updateInterval: MINUTE_MS });
  const spans = spansOf(events, device, now);
  const words = useStripWords(spans);
  if (wasNeverUp(device, spans)) return null;
  return (
    <div className={styles['stack']}>
      <svg
        className={styles['strip']}
        viewBox={`0 0 ${WIDTH} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        {spans.map(({ state, from, to }) => (
          <rect key={from} className={styles[state]} x={from * WIDTH} width={(to - from) * WIDTH} height="1">
            <title>{t(`spans.${state}`)}</title>
          </rect>
        ))}
      </svg>
      <p className={styles['help']}>{words}</p>
    </div>
  );
}

function useStripWords(spans: readonly Span[]): string {
  const t = useTranslations('device');
  const part = partConnected(spans);
  if (part === undefined) return t('healthDay');
  const isWhole = spans[0]?.from === 0 && spans.every(({ state }) => state !== 'unknown');
  return isWhole ? t('healthDayWords', { part }) : t('healthKnownWords', { part });
}

/** What was never linked has no health yet. */
function wasNeverUp({ status }: Device, spans: readonly Span[]): boolean {
  return (status === 'not_initialized' || status === 'not_connected') && spans.every(({ state }) => state !== 'up');
}
