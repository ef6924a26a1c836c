import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { lastUse, type TokenUse } from './last-use.js';
import { tokensQuery, tokenUsesQuery } from './tokens.queries.js';
import styles from './tokens.module.css';

const FRESH_MS = 90_000;

/** Turns from waiting to who has just connected, without a reload. */
export function ClientLine({ tokenId }: { readonly tokenId?: string }): ReactNode {
  const t = useTranslations('tokens');
  const use = useLastUse(tokenId);
  if (use) return <Connected use={use} />;
  return (
    <p className={styles['line']} data-state="waiting">
      <span className={styles['dot']} aria-hidden="true" />
      <span role="status">{t('waiting')}</span>
    </p>
  );
}

export function useLastUse(tokenId?: string): TokenUse | undefined {
  const may = useMay();
  const { data: list } = useInfiniteQuery({ ...tokensQuery, enabled: may('tokens:read') });
  const { data: uses } = useQuery({ ...tokenUsesQuery, enabled: may('events:read') });
  return lastUse(list?.pages.flatMap((page) => page.data) ?? [], uses ?? [], tokenId);
}

/** Said once; the seconds that pass are for the eye. */
function Connected({ use: { client, at } }: { readonly use: TokenUse }): ReactNode {
  const t = useTranslations('tokens');
  const format = useFormatter();
  const clock = useNow({ updateInterval: 1_000 });
  const now = clock < at ? at : clock;
  const isFresh = now.getTime() - at.getTime() < FRESH_MS;
  return (
    <p className={styles['line']} data-state={isFresh ? 'fresh' : 'past'}>
      <span className={styles['dot']} aria-hidden="true" />
      <span role="status">{client === null ? t('connectedUnnamed') : t('connectedNamed', { client })}</span>
      <time dateTime={at.toISOString()}>{format.relativeTime(at, { now, style: 'narrow' })}</time>
    </p>
  );
}
