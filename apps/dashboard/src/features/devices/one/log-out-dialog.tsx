import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Dialog, DialogActions } from '../../../kit/dialog.js';
import { Failure } from '../../../kit/failure.js';
import { useToast } from '../../../kit/toasts.js';
import type { Device } from '../device.js';
import { useAct } from '../devices.queries.js';

interface Props {
  readonly device: Device;
  readonly onClose: () => void;
}

export function LogOutDialog({ device, onClose }: Props): ReactNode {
  const t = useTranslations();
  const say = useToast();
  const done = (): void => {
    say(t('devices.did.logOut'));
    onClose();
  };
  const { mutate, isPending, error } = useAct(device.id, done);
  return (
    <Dialog title={t('device.logOut', { name: device.name })} onClose={onClose}>
      <p>{t('device.logOutEffect')}</p>
      <Failure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="danger" isPending={isPending} onPress={() => mutate('logOut')}>
          {t('devices.do.logOut')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
