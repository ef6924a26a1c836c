import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Button } from '../../kit/button.js';
import { Dialog, DialogActions } from '../../kit/dialog.js';
import { Failure } from '../../kit/failure.js';
import { Notice } from '../../kit/pieces.js';
import { useCreateToken, type NewToken } from './tokens.queries.js';
import styles from './tokens.module.css';
import { WishFields } from './wish-fields.js';
import { emptyWish, missingOf, wishOf } from './wish.js';

interface Props {
  readonly onClose: () => void;
  readonly onMade: (made: NewToken) => void;
}

export function CreateTokenDialog({ onClose, onMade }: Props): ReactNode {
  const t = useTranslations();
  const may = useMay();
  const [typed, setTyped] = useState(emptyWish);
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useCreateToken();
  const missing = missingOf(typed);
  const submit = (): void => {
    setTried(true);
    if (missing === undefined) mutate(wishOf(typed, new Date(), may), { onSuccess: onMade });
  };
  return (
    <Dialog title={t('tokens.create')} onClose={onClose} wide={typed.access === 'chosen'}>
      <Form
        className={styles['stack'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) submit();
        }}
      >
        <WishFields typed={typed} onChange={(change) => setTyped((before) => ({ ...before, ...change }))} />
        {isTried && missing !== undefined && <Notice kind="error">{t(`tokens.missing.${missing}`)}</Notice>}
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
