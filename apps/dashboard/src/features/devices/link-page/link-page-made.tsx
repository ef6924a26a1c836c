import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { CopyField } from '../../../kit/copy.js';
import { Dialog, DialogActions } from '../../../kit/dialog.js';
import { Failure } from '../../../kit/failure.js';
import { useToast } from '../../../kit/toasts.js';
import type { LinkPage } from '../device.js';
import { useRevokeLinkPage } from '../devices.queries.js';

/** The address is shown this once. */
export function LinkPageMade({ page, onClose }: { readonly page: LinkPage; readonly onClose: () => void }): ReactNode {
  const t = useTranslations('linkPages');
  const format = useFormatter();
  const say = useToast();
  const end = format.dateTime(new Date(page.expires_at), { dateStyle: 'medium', timeStyle: 'short' });
  const { mutate, isPending, error } = useRevokeLinkPage(() => {
    say(t('takenBack'));
    onClose();
  });
  return (
    <Dialog title={t('made')} onClose={onClose} insists>
      <p>{t('shownOnce')}</p>
      <CopyField label={t('address')} text={page.url} />
      <p>{t('expires', { end })}</p>
      <Failure error={error} />
      <DialogActions>
        <Button isPending={isPending} onPress={() => mutate(page.id)}>
          {t('takeBack')}
        </Button>
        <Button look="primary" onPress={onClose}>
          {t('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
