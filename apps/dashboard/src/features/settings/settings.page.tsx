import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function SettingsPage(): ReactNode {
  const t = useTranslations('settings');
  return <PageHead title={t('title')} />;
}
