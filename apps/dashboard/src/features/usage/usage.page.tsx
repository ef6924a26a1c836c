import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function UsagePage(): ReactNode {
  const t = useTranslations('usage');
  return <PageHead title={t('title')} />;
}
