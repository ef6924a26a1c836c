import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import styles from './door.module.css';

export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <main className={styles['door']}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

interface DoorFormProps {
  readonly submit: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function DoorForm({ submit, isPending, error, onSubmit, children }: DoorFormProps): ReactNode {
  return (
    <Form
      className={styles['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Failure error={error} />
      <Button type="submit" look="primary" isPending={isPending}>
        {submit}
      </Button>
    </Form>
  );
}
