import type { ReactNode } from 'react';
import { Link } from 'wouter';
import own from './button-link.module.css';
import styles from './kit.module.css';

interface Props {
  readonly href: string;
  readonly look?: 'plain' | 'primary';
  readonly children: ReactNode;
}

/** Goes somewhere, and looks like the button beside it. */
export function ButtonLink({ href, look = 'plain', children }: Props): ReactNode {
  return (
    <Link href={href} className={`${styles['button']} ${styles[look] ?? ''} ${own['link']}`}>
      {children}
    </Link>
  );
}
