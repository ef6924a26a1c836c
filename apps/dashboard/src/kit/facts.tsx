import type { ReactNode } from 'react';
import styles from './kit.module.css';

interface Props {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** What is known of one thing, line by line. */
export function Facts({ facts }: Props): ReactNode {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles['fact']}>
          <dt className={styles['help']}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
