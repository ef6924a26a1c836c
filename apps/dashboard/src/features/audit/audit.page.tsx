import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function AuditPage(): ReactNode {
  const t = useTranslations('audit');
  return <PageHead title={t('title')} />;
}
