import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './kit.module.css';

export type Tone = 'plain' | 'good' | 'busy' | 'bad';

/** A state in a word; its colour says nothing that the word does not. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {children}
    </span>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly help: string;
  readonly children?: ReactNode;
}

export function Empty({ title, help, children }: EmptyProps): ReactNode {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p className={styles['help']}>{help}</p>
      {children}
    </div>
  );
}

export function Skeleton({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const t = useTranslations('app');
  return (
    <div className={styles['skeleton']} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className={styles['bar']} />
      ))}
    </div>
  );
}

interface NoticeProps {
  readonly kind?: 'plain' | 'warning' | 'error';
  readonly children: ReactNode;
}

export function Notice({ kind = 'plain', children }: NoticeProps): ReactNode {
  return (
    <div className={styles['notice']} data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
