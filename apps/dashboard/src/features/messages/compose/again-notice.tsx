import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Notice, Skeleton } from '../../../kit/pieces.js';
import { blobOf } from '../one/media-blob.js';
import { mediaQuery, messageQuery } from '../messages.queries.js';
import { isEmpty } from './draft.js';
import { takeFile } from './draft-files.js';
import { draftOfMessage } from './draft-of-message.js';
import type { DraftInHand } from './use-draft.js';
import styles from './compose.module.css';

interface Props {
  readonly id: string;
  readonly hand: DraftInHand;
  readonly onDone: () => void;
}

/** Fills in what was sent before; a draft that somebody is at goes only when they say so. */
export function AgainNotice({ id, hand, onDone }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const { data: message, error } = useQuery(messageQuery(id));
  const draft = message && draftOfMessage(message);
  const media = useQuery({ ...mediaQuery(id), enabled: draft?.kind === 'media' });
  const isReady = draft !== undefined && (draft.kind !== 'media' || !media.isPending);
  const [wasEmpty] = useState(() => isEmpty(hand.draft));
  const fill = async (): Promise<void> => {
    if (!draft) return;
    const file = media.data && (await takeFile(blobOf(media.data), media.data.file_name ?? t('aFile')));
    hand.replace({ ...draft, file: file ?? null });
    onDone();
  };
  const fillAtOnce = useEffectEvent(() => void fill());
  useEffect(() => {
    if (isReady && wasEmpty) fillAtOnce();
  }, [isReady, wasEmpty]);
  if (error) return <Failure error={error} />;
  if (!isReady || wasEmpty) return <Skeleton lines={1} />;
  return (
    <Notice>
      {t('unsentDraft')}
      <div className={styles['buttons']}>
        <Button onPress={onDone}>{t('keepDraft')}</Button>
        <Button onPress={() => void fill()}>{t('replaceDraft')}</Button>
      </div>
    </Notice>
  );
}
