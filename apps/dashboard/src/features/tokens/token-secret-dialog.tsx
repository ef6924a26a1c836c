import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { CopyField } from '../../kit/copy.js';
import { Dialog, DialogActions } from '../../kit/dialog.js';
import { ClientLine } from './client-line.js';
import { ClientTabs } from './client-tabs.js';
import type { NewToken } from './tokens.queries.js';

interface Props {
  readonly made: NewToken;
  readonly onClose: () => void;
}

/** The one time that the secret is seen, and so the best time to put it where it belongs. */
export function TokenSecretDialog({ made, onClose }: Props): ReactNode {
  const t = useTranslations('tokens');
  return (
    <Dialog title={t('shown', { name: made.name })} onClose={onClose} insists wide>
      <p>{t('shownHelp')}</p>
      <CopyField label={t('secret')} text={made.token} />
      <p>{t('filledIn')}</p>
      <ClientTabs token={made.token} />
      <ClientLine tokenId={made.id} />
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {t('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
