import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { CopyField } from '../../../kit/copy.js';
import type { LinkBy } from './link-state.js';
import styles from './linking.module.css';

/** In the demo the phones are pages, which take the text of a QR code. */
export function DemoHint({ by, qrText }: { readonly by: LinkBy; readonly qrText: string }): ReactNode {
  const t = useTranslations('linking');
  const { demo } = useSession();
  if (demo === null) return null;
  return (
    <div className={styles['demo']}>
      <p>{by === 'qr' ? t('demo') : t('demoCode')}</p>
      {by === 'qr' && <CopyField label={t('demoText')} text={qrText} />}
      <a href={demo.phones_url} target="_blank" rel="noreferrer">
        {t('demoPhones')}
      </a>
    </div>
  );
}
