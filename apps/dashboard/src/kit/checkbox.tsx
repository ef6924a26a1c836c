import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import styles from './kit.module.css';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, checked, onChange }: Props): ReactNode {
  return (
    <CheckboxField isSelected={checked} onChange={onChange}>
      <CheckboxButton className={styles['checkbox'] ?? ''}>
        <span className={styles['box']} aria-hidden="true" />
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}
