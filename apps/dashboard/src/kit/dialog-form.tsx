import type { ReactNode } from 'react';
import type { FormProps } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from './button.js';
import { DialogActions } from './dialog.js';
import { Failure } from './failure.js';
import { Form } from './form.js';

interface Props extends Pick<FormProps, 'validationErrors'> {
  readonly submit: string;
  readonly look?: 'primary' | 'danger';
  /** False until what was typed allows it. */
  readonly isReady?: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a dialog asks, with a way out beside the way on. */
export function DialogForm({ submit, look = 'primary', isReady = true, error, children, ...rest }: Props): ReactNode {
  const t = useTranslations('app');
  const { isPending, onSubmit, onClose, validationErrors } = rest;
  return (
    <Form isPending={isPending || !isReady} onSubmit={onSubmit} validationErrors={validationErrors}>
      {children}
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button type="submit" look={look} isDisabled={!isReady} isPending={isPending}>
          {submit}
        </Button>
      </DialogActions>
    </Form>
  );
}
