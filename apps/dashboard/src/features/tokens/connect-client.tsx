import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.queries.js';
import { CodeBlock } from '../../kit/copy.js';
import { Tabs } from '../../kit/tabs.js';
import { clientConfigs, placeholder } from './client-configs.js';
import styles from './tokens.module.css';

export function ConnectClient(): ReactNode {
  const t = useTranslations('tokens');
  const { addresses } = useSession();
  const tabs = clientConfigs(addresses).map(({ id, title, code }) => ({
    ...{ id, title },
    content: <CodeBlock label={title} code={code} />,
  }));
  return (
    <section className={styles['stack']}>
      <h2>{t('connect')}</h2>
      <p>{t('connectHelp', { placeholder })}</p>
      <Tabs label={t('connect')} tabs={tabs} />
    </section>
  );
}
