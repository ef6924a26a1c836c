import { networkError } from './wagate-error.js';

export type Fetch = (request: Request) => Promise<Response>;

const RETRY_AFTER_MS = [300, 1_000, 3_000];

/** A send that got no answer is sent again under the same key, so that the gateway counts it once. */
export function transportOver(fetch: Fetch, waitsMs: readonly number[] = RETRY_AFTER_MS): Fetch {
  return async (request) => {
    const sure = withKey(request);
    const waits = isRepeatable(sure) ? waitsMs : [];
    for (const wait of waits) {
      try {
        return await fetch(sure.clone());
      } catch (error) {
        sure.signal.throwIfAborted();
        await pause(wait, sure.signal, error);
      }
    }
    return fetch(sure).catch((error: unknown) => {
      sure.signal.throwIfAborted();
      throw networkError(error);
    });
  };
}

function withKey(request: Request): Request {
  if (!isSend(request) || request.headers.has('idempotency-key')) return request;
  const keyed = new Request(request);
  keyed.headers.set('idempotency-key', crypto.randomUUID());
  return keyed;
}

function isSend({ method, url }: Request): boolean {
  return method === 'POST' && /\/api\/(v1\/messages|send\/\w+)$/.test(new URL(url).pathname);
}

/** Reads are left to their reader, who knows whether the answer is still wanted. */
function isRepeatable({ headers }: Request): boolean {
  return headers.has('idempotency-key');
}

function pause(ms: number, signal: AbortSignal, because: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const abandon = (): void => {
      clearTimeout(timer);
      reject(signal.reason ?? because);
    };
    signal.addEventListener('abort', abandon, { once: true });
  });
}
