import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';

type DeviceList = operations['list_devices']['responses']['200']['content']['application/json'];
type MessageList = operations['list_messages']['responses']['200']['content']['application/json'];
export type Device = DeviceList['data'][number];
export type SentMessage = MessageList['data'][number];
export type Message = Omit<operations['get_message']['responses']['200']['content']['application/json'], 'content'>;
type MessageWish = operations['create_message']['requestBody']['content']['application/json'];

const MANY = 200;
const LOOK_AGAIN_MS = 5_000;

export const devicesQuery = queryOptions({
  queryKey: ['devices', 'start'],
  queryFn: async () => (await dataOf(wagate.GET('/api/v1/devices', { params: { query: { limit: MANY } } }))).data,
});

/** The last one that went out; one that got there wins. */
export const firstMessageQuery = queryOptions({
  queryKey: ['messages', 'start'],
  queryFn: async (): Promise<SentMessage | null> => {
    const [arrived] = await outgoing(['delivered', 'read']);
    return arrived ?? (await outgoing())[0] ?? null;
  },
});

export function useMessage(id: string): UseQueryResult<Message> {
  return useQuery({
    queryKey: ['messages', 'start', id],
    queryFn: () => dataOf(wagate.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export function useSend(): UseMutationResult<{ readonly id: string }, Error, MessageWish> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MessageWish) => dataOf(wagate.POST('/api/v1/messages', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: firstMessageQuery.queryKey }),
  });
}

async function outgoing(status?: SentMessage['status'][]): Promise<SentMessage[]> {
  const query = { direction: 'out' as const, limit: 1, ...(status ? { status } : {}) };
  return (await dataOf(wagate.GET('/api/v1/messages', { params: { query } }))).data;
}
