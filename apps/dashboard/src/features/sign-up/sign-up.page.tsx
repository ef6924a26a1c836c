import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHead } from '../../kit/page-head.js';

export function SignUpPage(): ReactNode {
  const t = useTranslations('signUp');
  return <PageHead title={t('title')} />;
}
