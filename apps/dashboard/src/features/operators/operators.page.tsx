import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function OperatorsPage(): ReactNode {
  const t = useTranslations('operators');
  return <PageHead title={t('title')} />;
}
