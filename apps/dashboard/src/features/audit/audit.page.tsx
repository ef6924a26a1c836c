import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Empty, Skeleton } from '../../kit/pieces.js';
import { auditQuery, namesQuery } from './audit.queries.js';
import { AuditTable } from './audit-table.js';
import styles from './audit.module.css';
import { namesInRecords } from './details.js';

export function AuditPage(): ReactNode {
  const t = useTranslations('audit');
  return (
    <>
      <PageHead title={t('title')} help={t('help')} />
      <Entries />
    </>
  );
}

function Entries(): ReactNode {
  const t = useTranslations('audit');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery);
  const { data: names } = useQuery(namesQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={8} />;
  const entries = data.pages.flatMap((page) => page.data);
  if (entries.length === 0) return <Empty title={t('none')} help={t('noneHelp')} />;
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
