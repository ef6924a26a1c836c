import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { shownColour, type TypedBranding } from './branding.js';
import styles from './branding.module.css';

const EXAMPLE_NUMBER = '+15550001111';

/** The head of the page that links a number, as whoever holds the phone sees it. */
export function LinkPagePreview({ typed: { title, colour, message } }: { readonly typed: TypedBranding }): ReactNode {
  const t = useTranslations('settings.account');
  return (
    <figure className={styles['preview']}>
      <figcaption>{t('preview')}</figcaption>
      <div className={styles['paper']}>
        <svg className={styles['edge']} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width="1" height="1" fill={shownColour(colour)} />
        </svg>
        <div className={styles['words']}>
          <strong>{title.trim() === '' ? t('defaultTitle') : title}</strong>
          {message.trim() !== '' && <p>{message}</p>}
          <p>{t('previewNumber', { number: EXAMPLE_NUMBER })}</p>
        </div>
      </div>
    </figure>
  );
}
