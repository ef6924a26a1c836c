import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';
import { queryOf, type MessageFilter } from './list/filter.js';
import type { Message, MessagePage } from './message.js';

export type Device = operations['list_devices']['responses']['200']['content']['application/json']['data'][number];
export type MessageMedia = operations['get_message_media']['responses']['200']['content']['application/json'];

const PAGE = 50;
const MOST = 200;
const MINUTE_MS = 60_000;

/** Not below ['messages']: these follow events row by row, rather than being asked for anew as a whole. */
const listsKey = ['message-lists'] as const;
const messageKey = (id: string) => ['message', id] as const;

export function messagesPage(filter: MessageFilter, cursor: string | null): Promise<MessagePage> {
  const query = { ...queryOf(filter), limit: PAGE, ...(cursor === null ? {} : { cursor }) };
  return dataOf(wagate.GET('/api/v1/messages', { params: { query } }));
}

export const messagesQuery = (filter: MessageFilter) =>
  infiniteQueryOptions({
    queryKey: [...listsKey, filter],
    queryFn: ({ pageParam }) => messagesPage(filter, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next_cursor: cursor }) => cursor,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: messageKey(id),
    queryFn: () => dataOf(wagate.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

export const mediaQuery = (id: string) =>
  queryOptions({
    queryKey: ['message-media', id] as const,
    queryFn: () => dataOf(wagate.GET('/api/v1/messages/{id}/media', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: MINUTE_MS,
    retry: false,
  });

export const senderDevicesQuery = queryOptions({
  queryKey: ['devices', 'of messages'],
  queryFn: () => dataOf(wagate.GET('/api/v1/devices', { params: { query: { limit: MOST } } })),
  select: ({ data }) => data,
});

/** Names of those met last; whoever is not among them is shown by number. */
export const contactNamesQuery = queryOptions({
  queryKey: ['contacts', 'names'],
  queryFn: () => dataOf(wagate.GET('/api/v1/contacts', { params: { query: { limit: MOST } } })),
  select: ({ data }) => new Map(data.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const]))),
  staleTime: 5 * MINUTE_MS,
});

export function useCancelMessage(): UseMutationResult<Message, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id) => dataOf(wagate.POST('/api/v1/messages/{id}/cancel', { params: { path: { id } } })),
    onSuccess: (message) => queries.setQueryData(messageKey(message.id), message),
    onError: (_error, id) => queries.invalidateQueries({ queryKey: messageKey(id) }),
  });
}

function firstPage(): string | null {
  return null;
}
