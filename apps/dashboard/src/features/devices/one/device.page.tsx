import { useQuery } from '@tanstack/react-query';
import { WagateError } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { Failure } from '../../../kit/failure.js';
import { PageHead } from '../../../kit/page-head.js';
import { Skeleton } from '../../../kit/pieces.js';
import type { Device } from '../device.js';
import { deviceQuery } from '../devices.queries.js';
import { OpenLinkPages } from '../link-page/open-link-pages.js';
import { NewChatsSection } from '../new-chats/new-chats-section.js';
import { NextAct } from '../next-act.js';
import { DeviceActions } from './device-actions.js';
import { DeviceFacts } from './device-facts.js';
import { DeviceUse } from './device-use.js';
import { Health } from './health-section.js';
import { SharedPast } from './shared-past.js';
import { StandingPanel } from './standing-panel.js';

export function DevicePage({ id }: { readonly id: string }): ReactNode {
  const { data, error } = useQuery(deviceQuery(id));
  if (error instanceof WagateError && error.status === 404) return <NoSuchDevice />;
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  return <DeviceShown device={data} />;
}

function DeviceShown({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('devices');
  const may = useMay();
  return (
    <>
      <PageHead title={device.name} help={`+${device.number} · ${t(`engines.${device.engine}`)}`}>
        {may('devices:write') && (
          <>
            <DeviceActions device={device} />
            <NextAct device={device} look="primary" />
          </>
        )}
      </PageHead>
      <StandingPanel device={device} />
      {device.engine === 'linked' && <SharedPast device={device} />}
      {may('devices:write') && device.engine === 'linked' && <OpenLinkPages device={device} />}
      {may('reports:read') && <DeviceUse device={device} />}
      <NewChatsSection device={device} />
      {may('events:read') && <Health device={device} />}
      <DeviceFacts device={device} />
    </>
  );
}

function NoSuchDevice(): ReactNode {
  const t = useTranslations('devices');
  return (
    <PageHead title={t('noSuch')} help={t('noSuchHelp')}>
      <ButtonLink href="/devices">{t('all')}</ButtonLink>
    </PageHead>
  );
}
