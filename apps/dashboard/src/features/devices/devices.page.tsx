import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function DevicesPage(): ReactNode {
  const t = useTranslations('devices');
  return <PageHead title={t('title')} />;
}
