import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { sessionKey } from '../../../app/session.queries.js';
import { wagate } from '../../../app/wagate.js';

export type Person = operations['list_users']['responses']['200']['content']['application/json']['data'][number];
export type Role = Person['role'];
export type OpenInvitation =
  operations['list_invitations']['responses']['200']['content']['application/json']['data'][number];

export interface Invited {
  readonly email: string;
  readonly role: Role;
}

const usersKey = ['users'] as const;
const invitationsKey = ['invitations'] as const;

export const usersQuery = queryOptions<readonly Person[]>({
  queryKey: usersKey,
  queryFn: async () => (await dataOf(wagate.GET('/api/v1/users'))).data,
});

export const invitationsQuery = queryOptions<readonly OpenInvitation[]>({
  queryKey: invitationsKey,
  queryFn: async () => (await dataOf(wagate.GET('/api/v1/users/invitations'))).data,
});

export function useInvite(): UseMutationResult<unknown, Error, Invited> {
  return useTeamChange((body: Invited) => dataOf(wagate.POST('/api/v1/users/invitations', { body })));
}

export function useWithdraw(): UseMutationResult<unknown, Error, string> {
  return useTeamChange((id: string) =>
    dataOf(wagate.DELETE('/api/v1/users/invitations/{id}', { params: { path: { id } } })),
  );
}

export function useChangeRole(): UseMutationResult<unknown, Error, { readonly id: string; readonly role: Role }> {
  return useTeamChange(({ id, role }: { readonly id: string; readonly role: Role }) =>
    dataOf(wagate.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body: { role } })),
  );
}

export function useRemovePerson(): UseMutationResult<unknown, Error, string> {
  return useTeamChange((id: string) => dataOf(wagate.DELETE('/api/v1/users/{id}', { params: { path: { id } } })));
}

/** It may have been one's own role: what one may do is asked anew. */
function useTeamChange<Input>(change: (input: Input) => Promise<unknown>): UseMutationResult<unknown, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([usersKey, invitationsKey, sessionKey].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
