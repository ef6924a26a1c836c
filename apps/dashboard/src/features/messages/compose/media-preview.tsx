import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { shownName } from '../shown-text.js';
import { useBlobAddress } from '../use-blob-address.js';
import { showingOf } from '../one/media-blob.js';
import type { DraftFile } from './draft.js';
import styles from './preview.module.css';

interface Props {
  readonly file: DraftFile;
  readonly blob: Blob | undefined;
}

export function MediaPreview({ file, blob }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const address = useBlobAddress(file.as === 'file' ? undefined : blob);
  const showing = showingOf(file.type);
  if (address !== undefined && file.as !== 'file') {
    if (showing === 'image') return <img className={styles['picture']} src={address} alt={t('pictureToSend')} />;
    if (showing === 'video') return <video className={styles['picture']} src={address} controls muted />;
    if (showing === 'audio') return <audio className={styles['sound']} src={address} controls />;
  }
  return (
    <div className={styles['file']}>
      <svg className={styles['sheet']} viewBox="0 0 24 32" aria-hidden="true">
        <path d="M2 2h13l7 7v21H2zM15 2v7h7" />
      </svg>
      <bdi>{shownName(file.name)}</bdi>
    </div>
  );
}
