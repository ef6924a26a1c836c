import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Dialog } from '../../kit/dialog.js';
import { DialogForm } from '../../kit/dialog-form.js';
import { Notice } from '../../kit/pieces.js';
import { useCreateToken, type NewToken } from './tokens.queries.js';
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
      <DialogForm submit={t('tokens.create')} isPending={isPending} error={error} onSubmit={submit} onClose={onClose}>
        <WishFields typed={typed} onChange={(change) => setTyped((before) => ({ ...before, ...change }))} />
        {isTried && missing !== undefined && <Notice kind="error">{t(`tokens.missing.${missing}`)}</Notice>}
      </DialogForm>
    </Dialog>
  );
}
