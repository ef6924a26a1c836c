import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import type { Device } from '../device.js';
import { useDeleteDevice } from '../devices.queries.js';
import styles from '../devices.module.css';
import { isNumberTyped } from './typed-number.js';

interface Props {
  readonly device: Device;
  readonly onClose: () => void;
}

/** Says what is lost, and asks for the number, so that nobody deletes another one. */
export function DeleteDialog({ device, onClose }: Props): ReactNode {
  const t = useTranslations();
  const say = useToast();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const isSure = isNumberTyped(typed, device.number);
  const done = (): void => {
    say(t('devices.did.delete'));
    navigate('/devices', { replace: true });
  };
  const { mutate, isPending, error } = useDeleteDevice(device.id, done);
  return (
    <Dialog title={t('device.delete', { name: device.name })} onClose={onClose}>
      <DialogForm
        submit={t('devices.do.delete')}
        look="danger"
        isReady={isSure}
        isPending={isPending}
        error={error}
        onSubmit={() => mutate(undefined)}
        onClose={onClose}
      >
        <Losses engine={device.engine} />
        <TextField
          label={t('device.deleteConfirm', { number: `+${device.number}` })}
          autoComplete="off"
          inputMode="tel"
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}

function Losses({ engine }: Pick<Device, 'engine'>): ReactNode {
  const t = useTranslations('device');
  return (
    <>
      <p>{t('deleteLost')}</p>
      <ul className={styles['lost']}>
        <li>{engine === 'cloud' ? t('deleteKeysCloud') : t('deleteKeysLinked')}</li>
        <li>{t('deleteMessages')}</li>
        <li>{t('deletePages')}</li>
      </ul>
      <p>{t('deleteKept')}</p>
    </>
  );
}
