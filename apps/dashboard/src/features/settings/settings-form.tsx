import type { ReactNode } from 'react';
import { Button } from '../../kit/button.js';
import { Form } from '../../kit/form.js';
import { Failure } from '../../kit/failure.js';
import styles from './settings.module.css';

interface Props {
  readonly submit: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function SettingsForm({ submit, isPending, error, onSubmit, children }: Props): ReactNode {
  return (
    <Form className={styles['form']} isPending={isPending} onSubmit={onSubmit}>
      {children}
      <Failure error={error} />
      <div className={styles['submit']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
