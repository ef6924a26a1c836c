import { useSession } from './session.queries.js';

export function may(scopes: readonly string[], scope: string): boolean {
  return scopes.includes('*') || scopes.includes(scope);
}

/** Whether whoever has signed in may do it; the gateway has the last word. */
export function useMay(): (scope: string) => boolean {
  const { scopes } = useSession();
  return (scope) => may(scopes, scope);
}
