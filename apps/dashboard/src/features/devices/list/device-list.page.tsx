import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { useSession } from '../../../app/session.queries.js';
import { Button } from '../../../kit/button.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { Failure } from '../../../kit/failure.js';
import { PageHead } from '../../../kit/page-head.js';
import { Empty, Skeleton } from '../../../kit/pieces.js';
import { devicesQuery, todayQuery } from '../devices.queries.js';
import styles from '../devices.module.css';
import { DeviceCard } from './device-card.js';

export function DeviceListPage(): ReactNode {
  const t = useTranslations('devices');
  const mayWrite = useMay()('devices:write');
  return (
    <>
      <PageHead title={t('title')} help={t('help')}>
        {mayWrite && (
          <ButtonLink look="primary" href="/devices/new">
            {t('add')}
          </ButtonLink>
        )}
      </PageHead>
      <Devices mayWrite={mayWrite} />
    </>
  );
}

function Devices({ mayWrite }: { readonly mayWrite: boolean }): ReactNode {
  const t = useTranslations('devices');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(devicesQuery);
  const { tenant } = useSession();
  const usage = useQuery({ ...todayQuery(tenant.time_zone), enabled: useMay()('reports:read') });
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  const devices = data.pages.flatMap((page) => page.data);
  if (devices.length === 0) return <NoDevices mayWrite={mayWrite} />;
  return (
    <>
      <ul className={styles['cards']} aria-label={t('title')}>
        {devices.map((device) => (
          <DeviceCard
            key={device.id}
            device={device}
            usage={usage.data?.devices.find(({ device_id: id }) => id === device.id)}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function NoDevices({ mayWrite }: { readonly mayWrite: boolean }): ReactNode {
  const t = useTranslations('devices');
  return (
    <Empty title={t('none')} help={mayWrite ? t('noneHelp') : t('noneRead')}>
      {mayWrite && (
        <ButtonLink look="primary" href="/devices/new">
          {t('add')}
        </ButtonLink>
      )}
    </Empty>
  );
}
