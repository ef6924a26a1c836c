import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../../app/wagate.js';

export type OpenSession =
  operations['list_sessions']['responses']['200']['content']['application/json']['data'][number];

const sessionsKey = ['sessions'] as const;

export function sessionsQuery(all: boolean) {
  return queryOptions<readonly OpenSession[]>({
    queryKey: [...sessionsKey, { all }],
    queryFn: async () => (await dataOf(wagate.GET('/api/v1/sessions', { params: { query: all ? { all } : {} } }))).data,
  });
}

export function useEndSession(): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => dataOf(wagate.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
}

/** How many have ended. */
export function useEndOtherSessions(): UseMutationResult<number, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await dataOf(wagate.DELETE('/api/v1/sessions'))).ended,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
}
