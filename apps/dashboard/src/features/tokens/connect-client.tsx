import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { placeholder } from './client-configs.js';
import { ClientLine } from './client-line.js';
import { ClientTabs } from './client-tabs.js';
import styles from './tokens.module.css';

export function ConnectClient(): ReactNode {
  const t = useTranslations('tokens');
  return (
    <section className={styles['stack']} aria-labelledby="connect-client">
      <div className={styles['heading']}>
        <h2 id="connect-client">{t('connect')}</h2>
        <ClientLine />
      </div>
      <p className={styles['quiet']}>{t('connectHelp', { placeholder })}</p>
      <ClientTabs />
    </section>
  );
}
