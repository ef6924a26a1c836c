import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { Failure } from '../../../kit/failure.js';
import { PageHead } from '../../../kit/page-head.js';
import { Skeleton } from '../../../kit/pieces.js';
import type { Device } from '../device.js';
import { deviceQuery } from '../devices.queries.js';
import { LinkPageDialog } from '../link-page/link-page-dialog.js';
import { Linking } from './linking.js';
import styles from './linking.module.css';

export function LinkPage({ id }: { readonly id: string }): ReactNode {
  const { data, error } = useQuery(deviceQuery(id));
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  return <LinkPageOf device={data} />;
}

function LinkPageOf({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('linking');
  return (
    <>
      <PageHead title={t('title', { name: device.name })} help={t('help', { number: device.number })}>
        <ButtonLink href={`/devices/${device.id}`}>{t('back')}</ButtonLink>
      </PageHead>
      <Linking device={device} />
      {device.status !== 'connected' && !device.paused && <Elsewhere device={device} />}
    </>
  );
}

function Elsewhere({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['elsewhere']}>
      <div>
        <h2>{t('linking.elsewhere')}</h2>
        <p>{t('linking.elsewhereHelp')}</p>
      </div>
      <Button onPress={() => setOpen(true)}>{t('linkPages.make')}</Button>
      {isOpen && <LinkPageDialog device={device} onClose={() => setOpen(false)} />}
    </div>
  );
}
