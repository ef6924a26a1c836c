import { useEffect, type ReactNode } from 'react';
import styles from './kit.module.css';

interface Props {
  readonly title: string;
  readonly help?: string;
  /** What one can do here, the main thing last. */
  readonly children?: ReactNode;
}

/** The first thing on every page; the browser's tab says the same. */
export function PageHead({ title, help, children }: Props): ReactNode {
  useEffect(() => {
    document.title = `${title} · Wagate`;
  }, [title]);
  return (
    <div className={styles['head']}>
      <div>
        <h1>{title}</h1>
        {help !== undefined && <p className={styles['help']}>{help}</p>}
      </div>
      {children !== undefined && <div className={styles['row']}>{children}</div>}
    </div>
  );
}
