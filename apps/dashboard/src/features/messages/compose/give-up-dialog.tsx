import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Dialog, DialogActions } from '../../../kit/dialog.js';

interface Props {
  readonly onClose: () => void;
  readonly onGiveUp: () => void;
}

export function GiveUpDialog({ onClose, onGiveUp }: Props): ReactNode {
  const t = useTranslations();
  return (
    <Dialog title={t('messages.compose.giveUp')} onClose={onClose}>
      <p>{t('messages.compose.giveUpEffect')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="danger" onPress={onGiveUp}>
          {t('messages.compose.giveUp')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
