import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { Dialog, DialogActions } from '../../kit/dialog.js';
import { Failure } from '../../kit/failure.js';
import styles from './operators.module.css';

interface Props {
  readonly title: string;
  readonly submit: string;
  readonly look?: 'primary' | 'danger';
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Says what a deed does before it is done. */
export function DeedDialog({ title, submit, look = 'primary', isPending, error, ...rest }: Props): ReactNode {
  const t = useTranslations('app');
  return (
    <Dialog title={title} onClose={rest.onClose}>
      <Form
        className={styles['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) rest.onSubmit();
        }}
      >
        {rest.children}
        <Failure error={error} />
        <DialogActions>
          <Button onPress={rest.onClose}>{t('cancel')}</Button>
          <Button type="submit" look={look} isPending={isPending}>
            {submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
