import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../../kit/button-link.js';
import { CopyField } from '../../../kit/copy.js';
import { PageHead } from '../../../kit/page-head.js';
import { Notice } from '../../../kit/pieces.js';
import type { NewDevice } from '../device.js';
import styles from '../devices.module.css';

/** What is to be entered at Meta; the verify token is shown this once. */
export function CloudMade({ device }: { readonly device: NewDevice }): ReactNode {
  const t = useTranslations('newDevice');
  const { url = '', verify_token: verifyToken } = device.callback ?? {};
  return (
    <>
      <PageHead title={t('made')} help={`${device.name} · +${device.number}`} />
      <div className={styles['form']}>
        <p>{t('madeHelp')}</p>
        <div className={styles['stack']}>
          <strong>{t('callbackUrl')}</strong>
          <CopyField label={t('callbackUrl')} text={url} />
        </div>
        {verifyToken !== undefined && (
          <div className={styles['stack']}>
            <strong>{t('verifyToken')}</strong>
            <CopyField label={t('verifyToken')} text={verifyToken} />
            <Notice kind="warning">{t('verifyOnce')}</Notice>
          </div>
        )}
        <div className={styles['row']}>
          <ButtonLink look="primary" href={`/devices/${device.id}`}>
            {t('toDevice')}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
