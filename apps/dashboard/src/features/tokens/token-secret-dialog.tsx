import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { CopyField } from '../../kit/copy.js';
import { Dialog, DialogActions } from '../../kit/dialog.js';

export function TokenSecretDialog({
  secret,
  onClose,
}: {
  readonly secret: string;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTranslations('tokens');
  return (
    <Dialog title={t('shown')} onClose={onClose} insists>
      <p>{t('shownHelp')}</p>
      <CopyField label={t('shown')} text={secret} />
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
