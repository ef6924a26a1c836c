import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Skeleton } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import { When } from '../../../kit/when.js';
import type { Device } from '../device.js';
import { healthQuery } from '../devices.queries.js';
import styles from '../devices.module.css';
import { happeningOf, type Happening } from './health.js';
import { HealthStrip } from './health-strip.js';

export function Health({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('device');
  return (
    <Section title={t('health')} help={t('healthHelp')}>
      <HealthOf device={device} />
    </Section>
  );
}

function HealthOf({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('device');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(healthQuery(device.id));
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={3} />;
  const events = data.pages.flatMap((page) => page.data);
  const happenings = events.map(happeningOf).filter((each) => each !== undefined);
  return (
    <>
      <HealthStrip events={events} device={device} />
      {happenings.length === 0 && <p className={styles['help']}>{t('noEvents')}</p>}
      <ol className={styles['happenings']} aria-label={t('health')}>
        {happenings.map((each) => (
          <HappeningRow key={each.id} happening={each} />
        ))}
      </ol>
      {hasNextPage && (
        <div>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('moreEvents')}
          </Button>
        </div>
      )}
    </>
  );
}

function HappeningRow({ happening }: { readonly happening: Happening }): ReactNode {
  const t = useTranslations('device');
  const { word, tone, sentence, at } = happening;
  return (
    <li className={styles['happening']}>
      <span className={styles['dot']} data-tone={tone} aria-hidden="true" />
      <div>
        <div>{t(`events.${word}`)}</div>
        {sentence !== undefined && word === 'disconnected' && <div className={styles['help']}>{sentence}</div>}
      </div>
      <span className={styles['help']}>
        <When at={at} />
      </span>
    </li>
  );
}
