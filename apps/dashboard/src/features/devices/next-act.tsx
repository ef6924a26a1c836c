import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { ButtonLink } from '../../kit/button-link.js';
import { Failure } from '../../kit/failure.js';
import { useToast } from '../../kit/toasts.js';
import type { Device } from './device.js';
import { useAct } from './devices.queries.js';
import { CredentialsDialog } from './one/credentials-dialog.js';
import { nextActOf } from './standing.js';

interface Props {
  readonly device: Device;
  readonly look?: 'plain' | 'primary';
}

/** The one thing that helps a device on; nothing when all is well. */
export function NextAct({ device, look = 'plain' }: Props): ReactNode {
  const t = useTranslations('devices');
  const act = nextActOf(device);
  if (act === 'link') {
    const words = device.again === 'never' && device.status === 'disconnected' ? t('do.linkAgain') : t('do.link');
    return (
      <ButtonLink href={`/devices/${device.id}/link`} look={look}>
        {words}
      </ButtonLink>
    );
  }
  if (act === 'credentials') return <ReplaceCredentials device={device} look={look} />;
  return act === 'resume' || act === 'reconnect' ? <ActButton device={device} act={act} look={look} /> : null;
}

function ActButton({ device, act, look }: Required<Props> & { readonly act: 'resume' | 'reconnect' }): ReactNode {
  const t = useTranslations('devices');
  const say = useToast();
  const { mutate, isPending, error } = useAct(device.id, () => say(t(`did.${act}`)));
  return (
    <>
      <Button look={look} isPending={isPending} onPress={() => mutate(act)}>
        {t(`do.${act}`)}
      </Button>
      <Failure error={error} />
    </>
  );
}

function ReplaceCredentials({ device, look }: Required<Props>): ReactNode {
  const t = useTranslations('devices');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {t('do.credentials')}
      </Button>
      {isOpen && <CredentialsDialog device={device} onClose={() => setOpen(false)} />}
    </>
  );
}
