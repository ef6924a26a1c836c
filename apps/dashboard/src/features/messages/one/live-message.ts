import { useQueryClient } from '@tanstack/react-query';
import type { WagateEvent } from '@wagate/sdk';
import { useCallback } from 'react';
import { useNews } from '../../../live/news.js';
import { changeOf, patched } from '../list/patches.js';
import { messageQuery } from '../messages.queries.js';

/** Its state changes with the event; then the whole is asked for, for its time and cause. */
export function useLiveMessage(id: string): void {
  const queries = useQueryClient();
  const follow = useCallback(
    (event: WagateEvent) => {
      const change = changeOf(event);
      if (change?.id !== id) return;
      const { queryKey } = messageQuery(id);
      queries.setQueryData(queryKey, (shown) => {
        if (!shown) return undefined;
        return patched([{ data: [shown], next_cursor: null }], change)[0]?.data[0] ?? shown;
      });
      void queries.invalidateQueries({ queryKey });
    },
    [queries, id],
  );
  useNews(follow);
}
