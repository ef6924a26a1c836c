import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import styles from './kit.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({ label, choices, value, onChange }: Props<Value>): ReactNode {
  const choose = (key: unknown): void => {
    const choice = choices.find((each) => each.value === key);
    if (choice) onChange(choice.value);
  };
  return (
    <AriaSelect className={styles['field'] ?? ''} value={value} onChange={choose}>
      <Label>{label}</Label>
      <Button className={styles['input'] ?? ''}>
        <SelectValue />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} className={styles['item'] ?? ''}>
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
