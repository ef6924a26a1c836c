import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isOperatorOut, isRefusal, isSignedOut } from './refusals.js';
import { operatorKey, sessionKey } from './session.queries.js';

const TRIES = 3;

/** What the gateway refused stays refused; what it could not answer is asked again. */
export function makeQueryClient(): QueryClient {
  const endSession = (error: Error): void => {
    if (isSignedOut(error)) client.setQueryData(sessionKey, null);
    if (isOperatorOut(error)) client.setQueryData(operatorKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < TRIES && !isRefusal(error) },
      mutations: { retry: false },
    },
  });
  return client;
}
