import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { dataOf, type WagateEvent } from '@wagate/sdk';
import { useCallback } from 'react';
import { wagate } from '../../../app/wagate.js';
import { useNews } from '../../../live/news.js';
import type { NewChats, NewChatsChange } from '../device.js';
import { afterNews } from './new-chats.js';

/** Whom it writes to is no event of a device. Seldom, because the gateway asks WhatsApp each time. */
const LOOK_AGAIN_MS = 60_000;

const newChatsQuery = (id: string) =>
  queryOptions({
    // Not among `devices`: what happens to other devices must not make the gateway ask WhatsApp about this one.
    queryKey: ['new chats', id],
    queryFn: () => dataOf(wagate.GET('/api/v1/devices/{device}/new-chats', { params: { path: { device: id } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** How many chats it may begin, live. */
export function useNewChats(id: string): UseQueryResult<NewChats> {
  const queries = useQueryClient();
  const follow = useCallback(
    (event: WagateEvent) => {
      if (event.device_id !== id) return;
      const { queryKey } = newChatsQuery(id);
      const hear = (known?: NewChats) => known && afterNews(known, event);
      if (event.type === 'device.new_chats_limited') queries.setQueryData(queryKey, hear);
      if (event.type === 'device.connected') void queries.invalidateQueries({ queryKey });
    },
    [id, queries],
  );
  useNews(follow);
  return useQuery(newChatsQuery(id));
}

export function useUpdateNewChats(id: string, onDone: () => void): UseMutationResult<NewChats, Error, NewChatsChange> {
  const queries = useQueryClient();
  const { queryKey } = newChatsQuery(id);
  return useMutation({
    mutationFn: (body: NewChatsChange) =>
      dataOf(wagate.PATCH('/api/v1/devices/{device}/new-chats', { params: { path: { device: id } }, body })),
    onSuccess: async (newChats) => {
      // An answer that was asked for before is older than this one.
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, newChats);
      onDone();
    },
  });
}
