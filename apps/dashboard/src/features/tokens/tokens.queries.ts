import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';
import { tokenUseOf } from './last-use.js';

type TokenList = operations['list_tokens']['responses']['200']['content']['application/json'];
export type Token = TokenList['data'][number];
export type NewToken = operations['create_token']['responses']['201']['content']['application/json'];
export type TokenWish = operations['create_token']['requestBody']['content']['application/json'];

const tokensKey = ['tokens'] as const;
const listKey = [...tokensKey, 'list'] as const;
const PAGE = 50;
const MANY = 200;
/** When a token was used last is known to a few seconds. */
const LOOK_AGAIN_MS = 5_000;

export const tokensQuery = infiniteQueryOptions({
  queryKey: listKey,
  queryFn: ({ pageParam }) =>
    dataOf(
      wagate.GET('/api/v1/tokens', {
        params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: firstPage(),
  getNextPageParam: ({ next_cursor: cursor }) => cursor,
  refetchInterval: LOOK_AGAIN_MS,
});

/** Which programs use tokens; the event that tells of it makes this stale, too. */
export const tokenUsesQuery = queryOptions({
  queryKey: [...tokensKey, 'uses'],
  queryFn: async () => {
    const query = { type: ['token.used' as const], before: 'now', limit: PAGE };
    const { data } = await dataOf(wagate.GET('/api/v1/events', { params: { query } }));
    return data.map(tokenUseOf);
  },
});

/** The numbers that a token can be kept to. */
export const tokenDevicesQuery = queryOptions({
  queryKey: ['devices', 'of-tokens'],
  queryFn: async () => (await dataOf(wagate.GET('/api/v1/devices', { params: { query: { limit: MANY } } }))).data,
});

export function useCreateToken(): UseMutationResult<NewToken, Error, TokenWish> {
  return useTokenChange((body: TokenWish) => dataOf(wagate.POST('/api/v1/tokens', { body })));
}

export function useRegenerateToken(): UseMutationResult<NewToken, Error, string> {
  return useTokenChange((id: string) =>
    dataOf(wagate.POST('/api/v1/tokens/{id}/regenerate', { params: { path: { id } } })),
  );
}

export function useRevokeToken(): UseMutationResult<unknown, Error, string> {
  return useTokenChange((id: string) => dataOf(wagate.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })));
}

/** A secret is shown once: no cache keeps it. */
function useTokenChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensKey }),
  });
}

function firstPage(): string | null {
  return null;
}
