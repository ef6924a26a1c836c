import { useEffect, type ReactNode } from 'react';
import { Button } from '../../kit/button.js';
import { Form } from '../../kit/form.js';
import { DoorFailure } from './door-failure.js';
import styles from './door.module.css';

/** Before anybody has signed in: what this is, and whose. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    document.title = `${title} · Wagate`;
  }, [title]);
  return (
    <main className={styles['door']}>
      <div>
        <p className={styles['host']}>{globalThis.location.hostname}</p>
        <h1>{title}</h1>
      </div>
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
    <Form className={styles['form']} isPending={isPending} onSubmit={onSubmit}>
      {children}
      <DoorFailure error={error} />
      <Button type="submit" look="primary" isPending={isPending}>
        {submit}
      </Button>
    </Form>
  );
}
