import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { WagateEvent } from '@wagate/sdk';
import { useCallback, useEffect, useMemo } from 'react';
import { useNews } from '../../../live/news.js';
import type { MessagePage } from '../message.js';
import { messagesPage, messagesQuery } from '../messages.queries.js';
import { calmly, type Calm } from './calmly.js';
import type { MessageFilter } from './filter.js';
import { changeOf, patched, withHead } from './patches.js';

type Pages = InfiniteData<MessagePage>;

const REST_MS = 400;
const HEAD_PAGES = 4;
/** No event tells of a message that only waits. */
const LOOK_AGAIN_MS = 5_000;

/** Rows follow events at once; only what an event does not tell is asked for, and only from the top. */
export function useLiveMessages(filter: MessageFilter): Calm {
  const queries = useQueryClient();
  const head = useMemo(() => calmly(() => refreshHead(queries, filter), REST_MS), [queries, filter]);
  useEffect(() => () => head.stop(), [head]);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && head.ring(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [head]);
  const follow = useCallback(
    (event: WagateEvent) => {
      if (!event.type.startsWith('message.')) return;
      const { queryKey } = messagesQuery(filter);
      if (queries.isFetching({ queryKey }) > 0) head.ring();
      if (!isShownBy(queries, filter, event) || filter.status !== undefined) head.ring();
    },
    [queries, filter, head],
  );
  useNews(follow);
  return head;
}

function isShownBy(queries: QueryClient, filter: MessageFilter, event: WagateEvent): boolean {
  const change = changeOf(event);
  const { queryKey } = messagesQuery(filter);
  const shown = queries.getQueryData(queryKey);
  if (!change || !shown?.pages.some(({ data }) => data.some(({ id }) => id === change.id))) return false;
  queries.setQueryData(queryKey, (data) => data && withPages(data, patched(data.pages, change)));
  return true;
}

async function refreshHead(queries: QueryClient, filter: MessageFilter): Promise<void> {
  const { queryKey } = messagesQuery(filter);
  let head = await messagesPage(filter, null);
  for (let pages = 1; pages < HEAD_PAGES; pages += 1) {
    const shown = queries.getQueryData(queryKey);
    if (!shown || withHead(shown.pages, head) || head.next_cursor === null) break;
    const next = await messagesPage(filter, head.next_cursor);
    head = { ...next, data: [...head.data, ...next.data] };
  }
  queries.setQueryData(queryKey, (data) => data && withPages(data, withHead(data.pages, head) ?? [head]));
}

function withPages(data: Pages, pages: readonly MessagePage[]): Pages {
  return pages === data.pages ? data : { pages: [...pages], pageParams: data.pageParams.slice(0, pages.length) };
}
