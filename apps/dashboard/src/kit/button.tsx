import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './kit.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: 'plain' | 'primary' | 'danger';
  readonly children: ReactNode;
}

export function Button({ look = 'plain', ...rest }: Props): ReactNode {
  return <AriaButton {...rest} className={`${styles['button']} ${styles[look] ?? ''}`} />;
}
