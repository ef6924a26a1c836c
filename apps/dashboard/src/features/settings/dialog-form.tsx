import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { DialogActions } from '../../kit/dialog.js';
import { Failure } from '../../kit/failure.js';
import styles from './settings.module.css';

interface Props {
  readonly submit: string;
  readonly look?: 'primary' | 'danger';
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a dialog asks, with a way out beside the way on. */
export function DialogForm({
  submit,
  look = 'primary',
  isPending,
  error,
  onSubmit,
  onClose,
  children,
}: Props): ReactNode {
  const t = useTranslations('app');
  return (
    <Form
      className={styles['stack'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      {children}
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button type="submit" look={look} isPending={isPending}>
          {submit}
        </Button>
      </DialogActions>
    </Form>
  );
}
