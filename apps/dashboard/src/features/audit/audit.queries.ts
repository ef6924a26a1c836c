import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';
import type { AuditFilter } from './filter.js';

type AuditPage = operations['list_audit_entries']['responses']['200']['content']['application/json'];
export type AuditEntry = AuditPage['data'][number];

const PAGE = 50;
const NAMED = 200;

export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      dataOf(
        wagate.GET('/api/v1/audit', {
          params: { query: { limit: PAGE, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next_cursor: cursor }) => cursor,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** Names of what the log knows by its id. Whoever may not read them sees ids. */
export const namesQuery = queryOptions<ReadonlyMap<string, string>>({
  queryKey: ['audit names'],
  queryFn: async () => new Map((await Promise.all([people(), tokens(), devices()])).flat()),
});

type Named = readonly (readonly [string, string])[];

async function people(): Promise<Named> {
  const { data } = await dataOf(wagate.GET('/api/v1/users'));
  return data.map(({ id, name }) => [id, name] as const);
}

async function tokens(): Promise<Named> {
  const { data } = await dataOf(wagate.GET('/api/v1/tokens', { params: { query: { limit: NAMED } } }));
  return data.map(({ id, name }) => [id, name] as const);
}

async function devices(): Promise<Named> {
  const { data } = await dataOf(wagate.GET('/api/v1/devices', { params: { query: { limit: NAMED } } }));
  return data.map(({ id, name, number }) => [id, `${name} (+${number})`] as const);
}

function firstPage(): string | null {
  return null;
}
