import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import styles from './kit.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The same in words: `12 of 40`. */
  readonly words: string;
}

/** How far something has come that ends by itself. */
export function Progress({ label, value, max, words }: Props): ReactNode {
  return (
    <ProgressBar value={value} maxValue={Math.max(max, 1)} valueLabel={words} className={styles['meter'] ?? ''}>
      <div className={styles['meterWords']}>
        <Label>{label}</Label>
        <span className={styles['help']}>{words}</span>
      </div>
      <svg className={styles['track']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles['filled']} width={Math.min(100, (100 * value) / Math.max(max, 1))} height="1" />
      </svg>
    </ProgressBar>
  );
}
