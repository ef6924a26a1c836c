import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../app/session.queries.js';
import { CodeBlock, CopyField } from '../../kit/copy.js';
import { Tabs } from '../../kit/tabs.js';
import { clientConfigs, type ClientConfig } from './client-configs.js';
import styles from './tokens.module.css';

/** One tab a client, with the token in its place while there is one to show. */
export function ClientTabs({ token }: { readonly token?: string }): ReactNode {
  const t = useTranslations('tokens');
  const { addresses } = useSession();
  const tabs = clientConfigs(addresses, token).map((config) => ({
    ...{ id: config.id, title: config.title },
    content: <Config config={config} />,
  }));
  return <Tabs label={t('connect')} tabs={tabs} />;
}

function Config({ config: { id, title, code, credential } }: { readonly config: ClientConfig }): ReactNode {
  const t = useTranslations('tokens');
  return (
    <div className={styles['config']}>
      <p className={styles['quiet']}>{t(`clients.${id}`)}</p>
      <CodeBlock label={title} code={code} />
      {credential !== undefined && <CopyField label={t('credential')} text={credential} />}
    </div>
  );
}
