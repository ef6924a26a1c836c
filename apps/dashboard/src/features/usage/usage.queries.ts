import { queryOptions } from '@tanstack/react-query';
import { dataOf, type operations } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';
import { dayBefore, dayIn } from './days.js';

export type Usage = operations['get_usage']['responses']['200']['content']['application/json'];
export type Account = operations['get_account']['responses']['200']['content']['application/json'];

/** Thirty days, and any month from its first day on. */
const DAYS_BACK = 31;
const LOOK_AGAIN_MS = 10_000;

export function usageQuery(zone: string) {
  return queryOptions<Usage>({
    queryKey: ['usage', zone],
    queryFn: () =>
      dataOf(
        wagate.GET('/api/v1/usage', { params: { query: { from: dayBefore(dayIn(new Date(), zone), DAYS_BACK) } } }),
      ),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export const planQuery = queryOptions<Account>({
  queryKey: ['account'],
  queryFn: () => dataOf(wagate.GET('/api/v1/account')),
});
