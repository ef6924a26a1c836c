import { EngineError, type Retry } from '../../engine.js';

/** Shorter than Baileys' own patience, which takes silence for an answer. */
const PATIENCE_MS = 12_000;

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly retry: Retry;
}

const never = { kind: 'never' } as const;

const notAllowed = {
  code: 'not_allowed',
  message: 'WhatsApp does not let this number do that. In a group only its admins may.',
  retry: never,
};

const gone = { code: 'gone', message: 'This is no longer there: it was withdrawn or deleted.', retry: never };

const notAccepted = {
  code: 'not_accepted',
  message: 'WhatsApp did not accept this. Check what was given.',
  retry: never,
};

const overloaded = {
  code: 'whatsapp_overloaded',
  message: 'WhatsApp cannot do this for the moment. Try again soon.',
  retry: { kind: 'later', afterMs: 10_000 },
} as const;

/** WhatsApp's numbers, as its own clients read them. */
const refusals: Readonly<Record<number, Refusal>> = {
  400: notAccepted,
  401: notAllowed,
  403: notAllowed,
  404: {
    code: 'not_found',
    message: 'WhatsApp knows nothing by this name, or this number may not see it.',
    retry: never,
  },
  405: notAllowed,
  406: notAccepted,
  409: { code: 'conflict', message: 'This is so already, or another change came first.', retry: never },
  410: gone,
  419: { code: 'limit_reached', message: 'WhatsApp allows no more of these.', retry: never },
  429: {
    code: 'rate_limited',
    message: 'WhatsApp asks this number to slow down. Try again in a minute.',
    retry: { kind: 'later', afterMs: 60_000 },
  },
  500: overloaded,
  501: { code: 'not_supported', message: 'WhatsApp does not offer this to this number.', retry: never },
  503: overloaded,
};

const timedOut = {
  code: 'timed_out',
  message: 'WhatsApp did not answer in time. Try again.',
  retry: { kind: 'later', afterMs: 2_000 },
} as const;

const lost = {
  code: 'connection_lost',
  message: 'The connection to WhatsApp was lost meanwhile. The gateway connects again by itself.',
  retry: { kind: 'later', afterMs: 5_000 },
} as const;

const CLOSED = 428;
const SILENT = 408;

/** Asks WhatsApp something that changes nothing: it may be asked again. */
export function asking<T>(work: () => Promise<T>): Promise<T> {
  return inTime(work).catch((error: unknown) => {
    throw refusalOf(error);
  });
}

/** The same for what changes something: without an answer nobody can say whether it was done. */
export function changing<T>(work: () => Promise<T>): Promise<T> {
  return inTime(work).catch((error: unknown) => {
    const refusal = refusalOf(error);
    const isSilence = refusal.code === timedOut.code || refusal.code === lost.code;
    throw isSilence ? engineError({ ...refusal, retry: { kind: 'unknown' } }, error) : refusal;
  });
}

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(engineError(timedOut)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

export function refusalOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  // A socket that closes rejects with its bare close code.
  if (!(error instanceof Error)) return engineError(lost, error);
  const status = statusOf(error);
  if (status === undefined) return engineError('code' in error ? lost : unreadable, error);
  if (status === CLOSED) return engineError(lost, error);
  if (status === SILENT) return engineError(timedOut, error);
  return engineError(refusals[status] ?? unreadable, error);
}

const unreadable = {
  code: 'answer_not_understood',
  message: 'WhatsApp answered in a way that this version does not understand.',
  retry: never,
};

/** WhatsApp's own number stands in the Boom's `data`; where Baileys found it, in its status. */
function statusOf(error: Error): number | undefined {
  const data: unknown = Reflect.get(error, 'data');
  const output: unknown = Reflect.get(error, 'output');
  const status: unknown = typeof output === 'object' && output !== null ? Reflect.get(output, 'statusCode') : undefined;
  return [data, status].find((number) => typeof number === 'number');
}

function engineError({ code, message, retry }: Refusal, cause?: unknown): EngineError {
  const operatorDetail = cause instanceof Error ? `${statusOf(cause) ?? ''} ${cause.message}` : undefined;
  return new EngineError(code, message, retry, { cause, operatorDetail });
}

/** For an answer that lacks what it should hold. */
export function refused(status: number): EngineError {
  return engineError(refusals[status] ?? unreadable);
}
