import { framesOf, type SseFrame } from './sse.js';

export interface OpenLine {
  readonly signal?: AbortSignal | undefined;
  readonly onOpen?: () => void;
  /** How long a silent line is believed in; the gateway speaks every 15 seconds. */
  readonly silenceMs?: number | undefined;
}

type Opener = (signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null | undefined>;

const SILENCE_MS = 40_000;

/** One line to the gateway until it ends, breaks, says nothing for too long, or its reader leaves. */
export async function* lineOf(
  open: Opener,
  { signal, onOpen, silenceMs = SILENCE_MS }: OpenLine,
): AsyncGenerator<SseFrame | 'alive', void> {
  const line = new AbortController();
  const hangUp = (): void => line.abort();
  signal?.addEventListener('abort', hangUp, { once: true });
  if (signal?.aborted) hangUp();
  let patience = setTimeout(hangUp, silenceMs);
  try {
    const body = await open(line.signal);
    if (!body) return;
    onOpen?.();
    yield 'alive';
    for await (const frame of framesOf(body, line.signal)) {
      clearTimeout(patience);
      patience = setTimeout(hangUp, silenceMs);
      yield frame;
    }
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', hangUp);
    line.abort();
  }
}
