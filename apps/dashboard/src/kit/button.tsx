import type { MouseEvent, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './kit.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly look?: 'plain' | 'primary' | 'danger';
  readonly children: ReactNode;
}

export function Button({ look = 'plain', isPending = false, type = 'button', onPress, ...rest }: Props): ReactNode {
  const button = (
    <AriaButton
      {...rest}
      {...whenPending(isPending, type, onPress)}
      className={`${styles['button']} ${styles[look] ?? ''} ${isPending ? styles['pending'] : ''}`}
    />
  );
  if (type !== 'submit') return button;
  return (
    <span className={styles['still']} onMouseDownCapture={keepFocus}>
      {button}
    </span>
  );
}

/** It cannot be pressed twice. The library's own way announces a button that is often gone by then. */
function whenPending(
  isPending: boolean,
  type: Props['type'],
  onPress: Props['onPress'],
): Pick<ButtonProps, 'type' | 'onPress' | 'aria-disabled'> {
  return isPending ? { type: 'button', 'aria-disabled': true } : { type, onPress };
}

/** A field that is left takes its error away, and the button would move from under the pointer before it is let go. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
