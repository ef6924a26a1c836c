import { useCallback, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { WagateEvent } from '@wagate/sdk';
import { useNews } from '../../../live/news.js';
import { Badge, type Tone } from '../../../kit/pieces.js';
import { changeOf } from '../list/patches.js';
import { toneOf, type MessageState } from '../message.js';
import { shownAddress } from '../shown-text.js';
import type { Entry } from './batch.js';
import styles from './compose.module.css';

const tones: Readonly<Record<Entry['state'], Tone>> = {
  ...({ waiting: 'plain', asked: 'busy', accepted: 'good', refused: 'bad' } as const),
};

/** Once accepted, how the message itself goes on. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const t = useTranslations('messages');
  const statuses = useStatuses();
  return (
    <ul className={styles['entries']} aria-label={t('compose.each')}>
      {entries.map((entry) => (
        <Row key={entry.key} entry={entry} status={statuses.get(entry.messageId ?? '')} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly status: MessageState | undefined;
}

function Row({ entry: { to, state, messageId, why }, status }: RowProps): ReactNode {
  const t = useTranslations('messages');
  return (
    <li className={styles['entry']}>
      <span>{shownAddress(to)}</span>
      {status === undefined ? (
        <Badge tone={tones[state]}>{t(`compose.entry.${state}`)}</Badge>
      ) : (
        <Badge tone={toneOf[status]}>{t(`states.${status}`)}</Badge>
      )}
      {messageId !== undefined && <Link href={`/messages/${messageId}`}>{t('compose.seeMessage')}</Link>}
      {why !== undefined && <span className={styles['wrong']}>{why}</span>}
    </li>
  );
}

function useStatuses(): ReadonlyMap<string, MessageState> {
  const [statuses, setStatuses] = useState<ReadonlyMap<string, MessageState>>(new Map());
  const follow = useCallback((event: WagateEvent) => {
    const change = changeOf(event);
    if (change) setStatuses((before) => new Map([...before, [change.id, change.status]]));
  }, []);
  useNews(follow);
  return statuses;
}
