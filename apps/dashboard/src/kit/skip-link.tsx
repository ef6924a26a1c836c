import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './skip-link.module.css';

/** For the keyboard: past what every page repeats. */
export function SkipLink(): ReactNode {
  const t = useTranslations('app');
  return (
    <a className={styles['skip']} href="#main">
      {t('skip')}
    </a>
  );
}
