import { useSyncExternalStore } from 'react';
import { useSession } from '../../app/session.queries.js';

const CHANGED = 'wagate-start-changed';

const keyOf = (tenantId: string): string => `wagate.start.${tenantId}`;

/** Whether this person, in this browser, has seen enough of the first steps of this account. */
export function useDismissal(): { readonly isDismissed: boolean; readonly set: (dismissed: boolean) => void } {
  const { tenant } = useSession();
  const isDismissed = useSyncExternalStore(watch, () => localStorage.getItem(keyOf(tenant.id)) === 'dismissed');
  const set = (dismissed: boolean): void => {
    if (dismissed) localStorage.setItem(keyOf(tenant.id), 'dismissed');
    else localStorage.removeItem(keyOf(tenant.id));
    dispatchEvent(new Event(CHANGED));
  };
  return { isDismissed, set };
}

function watch(changed: () => void): () => void {
  const names = [CHANGED, 'storage'];
  names.forEach((name) => addEventListener(name, changed));
  return () => names.forEach((name) => removeEventListener(name, changed));
}
