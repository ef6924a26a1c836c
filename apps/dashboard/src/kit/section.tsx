import { useId, type ReactNode } from 'react';
import kit from './kit.module.css';
import styles from './section.module.css';

interface Props {
  readonly title: string;
  readonly help?: string;
  /** What one can do with all of it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a name. */
export function Section({ title, help, actions, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <div>
          <h2 id={id}>{title}</h2>
          {help !== undefined && <p className={kit['help']}>{help}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
