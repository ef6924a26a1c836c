import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  OperatedPlan,
  OperatedTenant,
  OperatedTenantPage,
  Operator,
  OperatorSignIn,
  TenantEntry,
} from '@wagate/sdk';
import { isOperatorOut } from '../../app/refusals.js';
import { operatorKey } from '../../app/session.queries.js';
import { wagate } from '../../app/wagate.js';
import { atOnce } from '../sign-in/sign-in.queries.js';

const tenantsKey = ['operated-tenants'] as const;
const PAGE = 50;

/** Who runs the gateway and has signed in; null when nobody has. */
export const operatorQuery = queryOptions<Operator | null>({
  queryKey: operatorKey,
  queryFn: () =>
    wagate.operators.session().catch((error: unknown) => {
      if (isOperatorOut(error)) return null;
      throw error;
    }),
  staleTime: 60_000,
});

export function tenantsQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: [...tenantsKey, 'list', search],
    queryFn: ({ pageParam: cursor }): Promise<OperatedTenantPage> =>
      wagate.operators.tenants({ search, limit: PAGE, ...(cursor === null ? {} : { cursor }) }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next_cursor: cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
}

export function useTenant(id: string): UseQueryResult<OperatedTenant> {
  return useQuery({ queryKey: [...tenantsKey, id], queryFn: () => wagate.operators.tenant(id) });
}

export const plansQuery = queryOptions<readonly OperatedPlan[]>({
  queryKey: ['operated-plans'],
  queryFn: () => wagate.operators.plans(),
});

export function useOperatorSignIn(): UseMutationResult<Operator, Error, OperatorSignIn> {
  const queries = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (wanted: OperatorSignIn) => wagate.operators.signIn(wanted),
    onSuccess: (operator) => queries.setQueryData(operatorKey, operator),
  });
}

export function useOperatorSignOut(): UseMutationResult<void, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => wagate.operators.signOut(),
    onSuccess: () => {
      queries.setQueryData(operatorKey, null);
      queries.removeQueries({ predicate: ({ queryKey: [thing] }) => thing !== operatorKey[0] });
    },
  });
}

export function useSuspend(id: string): UseMutationResult<OperatedTenant, Error, string> {
  return useTenantChange((reason: string) => wagate.operators.suspend(id, reason === '' ? undefined : reason));
}

export function useResume(id: string): UseMutationResult<OperatedTenant, Error, void> {
  return useTenantChange(() => wagate.operators.resume(id));
}

export function useSetPlan(id: string): UseMutationResult<OperatedTenant, Error, string> {
  return useTenantChange((plan: string) => wagate.operators.setPlan(id, plan));
}

/** The ticket counts once: it is used where it leads, and kept nowhere. */
export function useEnter(id: string): UseMutationResult<TenantEntry, Error, void> {
  return useMutation({
    mutationFn: () => wagate.operators.enter(id),
    gcTime: 0,
    onSuccess: ({ url }) => globalThis.location.assign(url),
  });
}

function useTenantChange<Input>(
  change: (input: Input) => Promise<OperatedTenant>,
): UseMutationResult<OperatedTenant, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (tenant) => {
      queries.setQueryData([...tenantsKey, tenant.id], tenant);
      return queries.invalidateQueries({ queryKey: tenantsKey });
    },
  });
}

function firstPage(): string | null {
  return null;
}
