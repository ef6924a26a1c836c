import { useEffect, useState } from 'react';
import { wagate } from '../../../app/wagate.js';
import { isEnd, stateAfter, stateAfterError, type LinkBy, type LinkState } from './link-state.js';

const AGAIN_MS = 2_000;

/** One attempt, for as long as it is shown: whoever leaves the page ends it. */
export function useLinking(device: string, by: LinkBy): LinkState {
  const [state, setState] = useState<LinkState>({ at: 'asking' });
  useEffect(() => {
    const stop = new AbortController();
    void follow({ device, by, signal: stop.signal }, (next) => stop.signal.aborted || setState(next));
    return () => stop.abort();
  }, [device, by]);
  return state;
}

interface Attempt {
  readonly device: string;
  readonly by: LinkBy;
  readonly signal: AbortSignal;
}

async function follow(attempt: Attempt, onState: (state: LinkState) => void): Promise<void> {
  while (!attempt.signal.aborted) {
    const last = await readOnce(attempt, onState);
    if (isEnd(last)) return;
    await pause(AGAIN_MS, attempt.signal);
  }
}

async function readOnce({ device, by, signal }: Attempt, onState: (state: LinkState) => void): Promise<LinkState> {
  let last: LinkState = { at: 'ended' };
  try {
    for await (const step of wagate.linkSteps(device, { by, signal })) {
      last = stateAfter(step);
      onState(last);
    }
    if (!isEnd(last)) last = { at: 'ended' };
  } catch (error) {
    last = stateAfterError(error);
  }
  onState(last);
  return last;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
