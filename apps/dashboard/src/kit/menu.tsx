import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.js';
import styles from './kit.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly onChoose: () => void;
}

interface Props {
  readonly label: string;
  readonly trigger: string;
  readonly choices: readonly Choice[];
}

export function Menu({ label, trigger, choices }: Props): ReactNode {
  return (
    <MenuTrigger>
      <Button aria-label={label}>{trigger}</Button>
      <Popover className={styles['popover'] ?? ''}>
        <AriaMenu className={styles['list'] ?? ''}>
          {choices.map(({ id, label: words, onChoose }) => (
            <MenuItem key={id} id={id} onAction={onChoose} className={styles['item'] ?? ''}>
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
