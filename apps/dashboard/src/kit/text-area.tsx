import type { ReactNode } from 'react';
import {
  FieldError,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './kit.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly help?: string;
  readonly rows?: number;
}

export function TextArea({ label, help, rows = 4, ...rest }: Props): ReactNode {
  return (
    <TextField {...rest} className={styles['field'] ?? ''}>
      <Label>{label}</Label>
      <AriaTextArea rows={rows} className={styles['input'] ?? ''} />
      {help !== undefined && (
        <Text slot="description" className={styles['help'] ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''} />
    </TextField>
  );
}
