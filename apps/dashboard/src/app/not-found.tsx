import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';

export function NotFound(): ReactNode {
  const t = useTranslations('app');
  return (
    <>
      <h1>{t('notFound')}</h1>
      <Link href="/">{t('home')}</Link>
    </>
  );
}
