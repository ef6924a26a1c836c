import { useId, type ReactNode } from 'react';
import styles from './colour-field.module.css';

interface Props {
  readonly label: string;
  /** Like #0a7d4f. */
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

export function ColourField({ label, value, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="color"
        className={styles['colour']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <code>{value}</code>
    </div>
  );
}
