import type { WagateEvent } from '@wagate/sdk';
import { useEffect } from 'react';

type Listener = (event: WagateEvent) => void;

const listeners = new Set<Listener>();

/** Whoever shows more than a query can make stale hears each event itself. */
export function tell(event: WagateEvent): void {
  for (const listener of listeners) listener(event);
}

export function useNews(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}
