import type { ReactNode } from 'react';
import { Label, Meter as AriaMeter } from 'react-aria-components';
import styles from './kit.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The same in words: `412 of 1,000`. */
  readonly words: string;
}

/** How much of something is used up. */
export function Meter({ label, value, max, words }: Props): ReactNode {
  const isNearlyFull = value >= max * 0.9;
  return (
    <AriaMeter value={value} maxValue={Math.max(max, 1)} valueLabel={words} className={styles['meter'] ?? ''}>
      <div className={styles['meterWords']}>
        <Label>{label}</Label>
        <span className={styles['help']}>{words}</span>
      </div>
      <svg className={styles['track']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect
          className={styles['filled']}
          data-full={isNearlyFull || undefined}
          width={Math.min(100, (100 * value) / Math.max(max, 1))}
          height="1"
        />
      </svg>
    </AriaMeter>
  );
}
