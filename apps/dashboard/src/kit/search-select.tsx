import type { ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import kit from './kit.module.css';
import styles from './search-select.module.css';

interface Props {
  readonly label: string;
  readonly help?: ReactNode;
  /** What opens the list for who cannot see its sign. */
  readonly openLabel: string;
  /** What stands in the list when nothing fits what was typed. */
  readonly noneLabel: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of so many that one types to find it. */
export function SearchSelect({ label, help, openLabel, noneLabel, choices, value, onChange }: Props): ReactNode {
  const choose = (key: unknown): void => {
    const choice = choices.find((each) => each.value === key);
    if (choice) onChange(choice.value);
  };
  return (
    <ComboBox className={kit['field'] ?? ''} value={value} onChange={choose} menuTrigger="focus" allowsEmptyCollection>
      <Label>{label}</Label>
      <div className={styles['box']}>
        <Input className={kit['input'] ?? ''} />
        <Button className={styles['open'] ?? ''} aria-label={openLabel}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
      </div>
      {help !== undefined && (
        <Text slot="description" className={kit['help'] ?? ''}>
          {help}
        </Text>
      )}
      <Popover className={kit['popover'] ?? ''}>
        <ListBox
          className={`${kit['list'] ?? ''} ${styles['list'] ?? ''}`}
          renderEmptyState={() => <p className={kit['help']}>{noneLabel}</p>}
        >
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className={kit['item'] ?? ''}>
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
