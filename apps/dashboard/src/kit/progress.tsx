import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import styles from './kit.module.css';

interface Props {
  readonly label: string;
  readonly percent: number;
  /** The same in words: `40%, 812 messages`. */
  readonly words: string;
}

/** How far something has come. */
export function Progress({ label, percent, words }: Props): ReactNode {
  return (
    <ProgressBar value={percent} valueLabel={words} className={styles['meter'] ?? ''}>
      <div className={styles['meterWords']}>
        <Label>{label}</Label>
        <span className={styles['help']}>{words}</span>
      </div>
      <svg className={styles['track']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles['filled']} width={Math.min(100, Math.max(0, percent))} height="1" />
      </svg>
    </ProgressBar>
  );
}
