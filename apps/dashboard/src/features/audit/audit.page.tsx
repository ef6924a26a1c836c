import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSearchParams } from 'wouter';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Empty, Skeleton } from '../../kit/pieces.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { auditQuery, namesQuery } from './audit.queries.js';
import styles from './audit.module.css';
import { namesInRecords } from './details.js';
import { addressOf, filterOf, type AuditFilter } from './filter.js';

export function AuditPage(): ReactNode {
  const t = useTranslations('audit');
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const show = (wanted: AuditFilter): void => setAddress(addressOf(wanted), { replace: true });
  return (
    <>
      <PageHead title={t('title')} help={t('help')} />
      <AuditFilters filter={filter} onChange={show} />
      <Entries filter={filter} onShowAll={() => show({})} />
    </>
  );
}

interface EntriesProps {
  readonly filter: AuditFilter;
  readonly onShowAll: () => void;
}

function Entries({ filter, onShowAll }: EntriesProps): ReactNode {
  const t = useTranslations('audit');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(filter));
  const { data: names } = useQuery(namesQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={8} />;
  const entries = data.pages.flatMap((page) => page.data);
  if (entries.length === 0) return <NoEntries isFiltered={Object.keys(filter).length > 0} onShowAll={onShowAll} />;
  const known = new Map([...namesInRecords(entries), ...(names ?? [])]);
  return (
    <div className={styles['stack']}>
      <AuditTable entries={entries} names={known} />
      <Failure error={error} />
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function NoEntries({
  isFiltered,
  onShowAll,
}: {
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}): ReactNode {
  const t = useTranslations('audit');
  if (!isFiltered) return <Empty title={t('none')} help={t('noneHelp')} />;
  return (
    <Empty title={t('noneFit')} help={t('noneFitHelp')}>
      <Button onPress={onShowAll}>{t('showAll')}</Button>
    </Empty>
  );
}
