import type { ReactNode } from 'react';
import kit from './kit.module.css';
import styles from './rows.module.css';

/** Things one under the other, each with what one can do to it. */
export function Rows({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <ul className={styles['rows']} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly title: ReactNode;
  /** States, beside the title. */
  readonly badges?: ReactNode;
  readonly help?: ReactNode;
  readonly children?: ReactNode;
}

export function Row({ title, badges, help, children }: RowProps): ReactNode {
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <div className={styles['title']}>
          <strong>{title}</strong>
          {badges}
        </div>
        {help !== undefined && <div className={kit['help']}>{help}</div>}
      </div>
      {children !== undefined && children !== false && <div className={styles['actions']}>{children}</div>}
    </li>
  );
}
