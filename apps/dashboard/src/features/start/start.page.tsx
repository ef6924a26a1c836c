import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function StartPage(): ReactNode {
  const t = useTranslations('start');
  return <PageHead title={t('title')} />;
}
