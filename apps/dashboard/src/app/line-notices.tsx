import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../kit/pieces.js';
import { useLiveLine } from '../live/live.js';

export function LineNotices(): ReactNode {
  const t = useTranslations('app');
  const isOnline = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const line = useLiveLine();
  if (!isOnline) return <Notice kind="warning">{t('offline')}</Notice>;
  if (line !== 'open') return <Notice kind="warning">{t('notLive')}</Notice>;
  return null;
}

function watchNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
