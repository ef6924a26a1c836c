import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { Button } from '../../../kit/button.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { Failure } from '../../../kit/failure.js';
import { Empty, Skeleton } from '../../../kit/pieces.js';
import { contactNamesQuery, messagesQuery, senderDevicesQuery } from '../messages.queries.js';
import { isNarrow, searchOf, type MessageFilter } from './filter.js';
import { useLiveMessages } from './live-messages.js';
import { MessageRow } from './message-row.js';
import { useKeptPlace } from './use-kept-place.js';
import styles from './list.module.css';

export function MessageList({ filter }: { readonly filter: MessageFilter }): ReactNode {
  const t = useTranslations('messages');
  const list = useInfiniteQuery(messagesQuery(filter));
  const head = useLiveMessages(filter);
  const place = useKeptPlace<HTMLUListElement>(list.data);
  const { data: names } = useQuery(contactNamesQuery);
  const { data: devices } = useQuery(senderDevicesQuery);
  if (!list.data) return list.error ? <Failure error={list.error} /> : <Skeleton />;
  const messages = list.data.pages.flatMap(({ data }) => data);
  if (messages.length === 0) return isNarrow(filter) ? <NoneFound /> : <NoneYet />;
  const search = searchOf(filter);
  return (
    <div className={styles['stack']}>
      <ul ref={place} className={styles['list']} aria-label={t('title')}>
        {messages.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            name={names?.get(message.contact_id ?? '')}
            device={devices?.find(({ id }) => id === message.device_id)?.name}
            search={search}
          />
        ))}
      </ul>
      <Failure error={list.error} />
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage().then(() => head.ring())}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function NoneYet(): ReactNode {
  const t = useTranslations('messages');
  const maySend = useMay()('messages:send');
  return (
    <Empty title={t('none')} help={t('noneHelp')}>
      {maySend && <ButtonLink href="/messages/new">{t('new')}</ButtonLink>}
    </Empty>
  );
}

function NoneFound(): ReactNode {
  const t = useTranslations('messages');
  return (
    <Empty title={t('noneFound')} help={t('noneFoundHelp')}>
      <ButtonLink href="/messages">{t('showAll')}</ButtonLink>
    </Empty>
  );
}
