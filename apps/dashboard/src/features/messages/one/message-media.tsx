import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Skeleton } from '../../../kit/pieces.js';
import { isSaid, textIn } from '../content.js';
import { kindOf, type Message } from '../message.js';
import { mediaQuery, type MessageMedia as Media } from '../messages.queries.js';
import { saveFile } from '../save-file.js';
import { shownName } from '../shown-text.js';
import { useBlobAddress } from '../use-blob-address.js';
import { blobOf, showingOf } from './media-blob.js';
import styles from './one.module.css';

const fetchable = ['image', 'video', 'audio', 'file', 'sticker'] as const;

/** Pictures are shown at once; what is larger, or is to be seen once, when it is wanted. */
export function MessageMedia({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  const kind = kindOf(message);
  const isPicture = (kind === 'image' || kind === 'sticker') && !isSaid(message.content, 'view_once');
  const [isWanted, setWanted] = useState(isPicture);
  const { data, error, isFetching, refetch } = useQuery({ ...mediaQuery(message.id), enabled: isWanted });
  const name = textIn(message.content, 'file_name');
  const action = fetchable.find((each) => each === kind) ?? 'file';
  return (
    <div className={styles['media']}>
      {name !== undefined && <bdi className={styles['fileName']}>{shownName(name)}</bdi>}
      {data && <Shown media={data} name={name ?? t(`kinds.${kind}`)} />}
      {isFetching && <Skeleton lines={2} />}
      <Failure error={error} />
      {!data && !isFetching && (
        <Button onPress={() => (isWanted ? void refetch() : setWanted(true))}>{t(`fetch.${action}`)}</Button>
      )}
    </div>
  );
}

function Shown({ media, name }: { readonly media: Media; readonly name: string }): ReactNode {
  const t = useTranslations('messages');
  const [blob] = useState(() => blobOf(media));
  const address = useBlobAddress(blob);
  const showing = showingOf(media.mime_type);
  return (
    <>
      {showing === 'image' && address && <img className={styles['picture']} src={address} alt={shownName(name)} />}
      {showing === 'video' && address && <video className={styles['picture']} src={address} controls />}
      {showing === 'audio' && address && <audio className={styles['sound']} src={address} controls />}
      <Button onPress={() => saveFile(blob, media.file_name ?? name)}>{t('download')}</Button>
    </>
  );
}
