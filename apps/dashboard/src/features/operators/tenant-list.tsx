import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSettled } from '../../app/use-settled.js';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import { PageHead } from '../../kit/page-head.js';
import { Empty, Skeleton } from '../../kit/pieces.js';
import { TextField } from '../../kit/text-field.js';
import { tenantsQuery } from './operators.queries.js';
import styles from './operators.module.css';
import { TenantTable } from './tenant-table.js';

export function TenantList(): ReactNode {
  const t = useTranslations('operators');
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim());
  return (
    <>
      <PageHead title={t('tenants')} help={t('tenantsHelp')} />
      <div className={styles['search']} role="search">
        <TextField label={t('search')} help={t('searchHelp')} type="search" value={search} onChange={setSearch} />
      </div>
      <Found search={settled} />
    </>
  );
}

function Found({ search }: { readonly search: string }): ReactNode {
  const t = useTranslations('operators');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(tenantsQuery(search));
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  const tenants = data.pages.flatMap((page) => page.data);
  if (tenants.length === 0) {
    return search === '' ? (
      <Empty title={t('none')} help={t('noneHelp')} />
    ) : (
      <Empty title={t('notFound', { search })} help={t('notFoundHelp')} />
    );
  }
  return (
    <>
      <TenantTable tenants={tenants} />
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
