import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { wagate } from '../app/wagate.js';
import { staleKeyOf } from './invalidation.js';
import { tell } from './news.js';

export type LineState = 'open' | 'waiting' | 'closed';

/** One line for all pages: what happens makes what they show stale. */
export function useLiveLine(): LineState {
  const queries = useQueryClient();
  const [state, setState] = useState<LineState>('open');
  useEffect(() => {
    const stop = new AbortController();
    follow(queries, stop.signal, setState).catch(() => stop.signal.aborted || setState('closed'));
    return () => stop.abort();
  }, [queries]);
  return state;
}

async function follow(queries: QueryClient, signal: AbortSignal, onState: (state: LineState) => void): Promise<void> {
  for await (const event of wagate.events('now', { signal, onState })) {
    tell(event);
    void queries.invalidateQueries({ queryKey: staleKeyOf(event.type) });
  }
}
