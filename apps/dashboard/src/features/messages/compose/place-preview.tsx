import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { shownName } from '../shown-text.js';
import type { Draft } from './draft.js';
import styles from './preview.module.css';

export function PlacePreview({ draft }: { readonly draft: Draft }): ReactNode {
  const t = useTranslations('messages.compose');
  const { latitude, longitude, name, address } = draft;
  return (
    <>
      <svg className={styles['map']} viewBox="0 0 240 120" role="img" aria-label={t('map')}>
        <path
          className={styles['roads']}
          d="M-10 90 C60 60 110 110 250 40M40 -10 90 130M160 -10 180 130M-10 30 250 10"
        />
        <path className={styles['pin']} d="M120 88C104 66 98 58 98 46a22 22 0 0 1 44 0c0 12-6 20-22 42Z" />
        <circle className={styles['hole']} cx="120" cy="46" r="8" />
      </svg>
      {name !== '' && <strong dir="auto">{shownName(name)}</strong>}
      {address !== '' && <span dir="auto">{shownName(address)}</span>}
      <span className={styles['nothing']}>
        {latitude.trim() === '' && longitude.trim() === '' ? t('previewPlace') : `${latitude}, ${longitude}`}
      </span>
    </>
  );
}
