import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function MessagesPage(): ReactNode {
  const t = useTranslations('messages');
  return <PageHead title={t('title')} />;
}
