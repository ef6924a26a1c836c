import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../../app/wagate.js';

type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Json } };
}
  ? Json
  : never;
export type BegunTwoFactor = operations['begin_two_factor']['responses']['201']['content']['application/json'];
type RecoveryCodes = operations['confirm_two_factor']['responses']['200']['content']['application/json'];

export function useChangePassword(): UseMutationResult<unknown, Error, Body<'change_password'>> {
  return usePersonChange((body: Body<'change_password'>) => dataOf(wagate.POST('/api/v1/password', { body })));
}

export function useBeginTwoFactor(): UseMutationResult<BegunTwoFactor, Error, Body<'begin_two_factor'>> {
  return usePersonChange((body: Body<'begin_two_factor'>) => dataOf(wagate.POST('/api/v1/two-factor', { body })));
}

export function useConfirmTwoFactor(): UseMutationResult<RecoveryCodes, Error, Body<'confirm_two_factor'>> {
  return usePersonChange((body: Body<'confirm_two_factor'>) =>
    dataOf(wagate.POST('/api/v1/two-factor/confirm', { body })),
  );
}

export function useStopTwoFactor(): UseMutationResult<unknown, Error, Body<'stop_two_factor'>> {
  return usePersonChange((body: Body<'stop_two_factor'>) => dataOf(wagate.POST('/api/v1/two-factor/stop', { body })));
}

/** Passwords, secrets and codes: no cache keeps them. */
function usePersonChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    gcTime: 0,
    onSuccess: () => Promise.all([['users'], ['sessions']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
