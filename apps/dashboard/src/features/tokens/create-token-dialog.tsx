import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { Dialog, DialogActions } from '../../kit/dialog.js';
import { Failure } from '../../kit/failure.js';
import { Select } from '../../kit/select.js';
import { TextField } from '../../kit/text-field.js';
import { useCreateToken } from './tokens.queries.js';
import styles from './tokens.module.css';
import { emptyWish, wishOf, type TypedWish } from './wish.js';

interface Props {
  readonly onClose: () => void;
  readonly onMade: (secret: string) => void;
}

export function CreateTokenDialog({ onClose, onMade }: Props): ReactNode {
  const t = useTranslations();
  const [typed, setTyped] = useState(emptyWish);
  const { mutate, isPending, error } = useCreateToken();
  const submit = (): void => mutate(wishOf(typed, new Date()), { onSuccess: ({ token }) => onMade(token) });
  return (
    <Dialog title={t('tokens.create')} onClose={onClose}>
      <Form
        className={styles['stack'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <WishFields typed={typed} onChange={(change) => setTyped((before) => ({ ...before, ...change }))} />
        <Failure error={error} />
        <DialogActions>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" isPending={isPending}>
            {t('tokens.create')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly typed: TypedWish;
  readonly onChange: (change: Partial<TypedWish>) => void;
}

function WishFields({ typed, onChange }: FieldsProps): ReactNode {
  const t = useTranslations('tokens');
  const accesses = (['full', 'sending', 'reading'] as const).map((value) => ({ value, label: t(value) }));
  const kinds = (['live', 'test'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }));
  const expiries = (['never', 'month', 'quarter', 'year'] as const).map((value) => ({
    value,
    label: t(`days.${value}`),
  }));
  return (
    <>
      <TextField
        label={t('name')}
        help={t('nameHelp')}
        value={typed.name}
        onChange={(name) => onChange({ name })}
        maxLength={100}
        isRequired
        autoFocus
      />
      <Select label={t('kind')} choices={kinds} value={typed.kind} onChange={(kind) => onChange({ kind })} />
      <Select label={t('access')} choices={accesses} value={typed.access} onChange={(access) => onChange({ access })} />
      <Select label={t('expiry')} choices={expiries} value={typed.expiry} onChange={(expiry) => onChange({ expiry })} />
    </>
  );
}
