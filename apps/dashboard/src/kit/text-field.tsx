import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField, type TextFieldProps } from 'react-aria-components';
import styles from './kit.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly help?: string;
}

export function TextField({ label, help, ...rest }: Props): ReactNode {
  return (
    <AriaTextField {...rest} className={styles['field'] ?? ''}>
      <Label>{label}</Label>
      <Input className={styles['input'] ?? ''} />
      {help !== undefined && (
        <Text slot="description" className={styles['help'] ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''} />
    </AriaTextField>
  );
}
