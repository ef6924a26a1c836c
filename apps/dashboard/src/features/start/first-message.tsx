import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Notice } from '../../kit/pieces.js';
import { MessageProgress } from './message-progress.js';
import { SendForm } from './send-form.js';
import type { Device } from './start.queries.js';

interface Props {
  readonly devices: readonly Device[];
  /** The last one that went out, also before this visit. */
  readonly lastId: string | undefined;
}

export function FirstMessage({ devices, lastId }: Props): ReactNode {
  const t = useTranslations('start');
  const maySend = useMay()('messages:send');
  const [sentId, setSentId] = useState<string>();
  const connected = devices.filter(({ status, paused }) => status === 'connected' && !paused);
  const shownId = sentId ?? lastId;
  if (!maySend) return <Notice>{t('askAdmin')}</Notice>;
  if (devices.length === 0) return <p>{t('message.noDevice')}</p>;
  return (
    <>
      <p>{t('message.help')}</p>
      {connected.length === 0 && <Notice kind="warning">{t('message.notConnected')}</Notice>}
      <SendForm devices={connected.length === 0 ? devices : connected} onSent={setSentId} />
      {shownId !== undefined && <MessageProgress key={shownId} id={shownId} />}
    </>
  );
}
