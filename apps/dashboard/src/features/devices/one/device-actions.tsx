import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Menu } from '../../../kit/menu.js';
import { useToast } from '../../../kit/toasts.js';
import type { Device } from '../device.js';
import { useAct, type SimpleAct } from '../devices.queries.js';
import { LinkPageDialog } from '../link-page/link-page-dialog.js';
import { actsOf, nextActOf, type Act } from '../standing.js';
import { CredentialsDialog } from './credentials-dialog.js';
import { DeleteDialog } from './delete-dialog.js';
import { EditDialog } from './edit-dialog.js';
import { LogOutDialog } from './log-out-dialog.js';

type Opened = 'edit' | 'credentials' | 'linkPage' | 'logOut' | 'delete';

/** Everything that can be done to a device, but for the one thing that is shown as a button. */
export function DeviceActions({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('devices');
  const [, navigate] = useLocation();
  const say = useToast();
  const [opened, setOpened] = useState<Opened>();
  const { mutate } = useAct(device.id, (_device, act) => say(t(`did.${act}`)));
  const doNow = (act: SimpleAct): void => mutate(act, { onError: ({ message }) => say(message) });
  const choose = (act: Act): void => {
    if (act === 'link') return navigate(`/devices/${device.id}/link`);
    return isSimple(act) ? doNow(act) : setOpened(act);
  };
  const choices = actsOf(device)
    .filter((act) => act !== nextActOf(device))
    .map((act) => ({ id: act, label: t(`do.${act}`), onChoose: () => choose(act) }));
  return (
    <>
      <Menu label={t('actions', { name: device.name })} trigger={t('moreActions')} choices={choices} />
      {opened && <OpenedDialog opened={opened} device={device} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function isSimple(act: Act): act is 'pause' | 'resume' | 'reconnect' {
  return act === 'pause' || act === 'resume' || act === 'reconnect';
}

interface OpenedProps {
  readonly opened: Opened;
  readonly device: Device;
  readonly onClose: () => void;
}

const dialogs = {
  edit: EditDialog,
  credentials: CredentialsDialog,
  linkPage: LinkPageDialog,
  logOut: LogOutDialog,
  delete: DeleteDialog,
} as const;

function OpenedDialog({ opened, device, onClose }: OpenedProps): ReactNode {
  const Shown = dialogs[opened];
  return <Shown device={device} onClose={onClose} />;
}
