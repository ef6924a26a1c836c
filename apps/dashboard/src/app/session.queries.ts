import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Session } from '@wagate/sdk';
import { isSignedOut } from './refusals.js';
import { wagate } from './wagate.js';

export const sessionKey = ['session'] as const;
export const operatorKey = ['operator'] as const;

/** Who has signed in; null when nobody has. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: sessionKey,
  queryFn: () =>
    wagate.people.session().catch((error: unknown) => {
      if (isSignedOut(error)) return null;
      throw error;
    }),
  staleTime: 5 * 60_000,
});

export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('This page is for people who have signed in.');
  return data;
}
