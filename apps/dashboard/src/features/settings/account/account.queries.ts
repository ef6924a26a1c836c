import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { sessionKey } from '../../../app/session.queries.js';
import { wagate } from '../../../app/wagate.js';

export type Account = operations['get_account']['responses']['200']['content']['application/json'];
export type AccountChange = NonNullable<operations['update_account']['requestBody']>['content']['application/json'];

const accountKey = ['account'] as const;

export const accountQuery = queryOptions<Account>({
  queryKey: accountKey,
  queryFn: () => dataOf(wagate.GET('/api/v1/account')),
});

/** The name stands on every page, and days are counted in the time zone. */
export function useUpdateAccount(): UseMutationResult<Account, Error, AccountChange> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AccountChange) => dataOf(wagate.PATCH('/api/v1/account', { body })),
    onSuccess: async (account) => {
      queries.setQueryData(accountKey, account);
      await queries.invalidateQueries({ queryKey: sessionKey });
      await queries.invalidateQueries({ queryKey: ['usage'] });
    },
  });
}
