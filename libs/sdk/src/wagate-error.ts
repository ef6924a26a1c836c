interface Told {
  readonly status: number;
  /** A word of libs/contract/errors.json; `network` when nobody answered, `unknown` when the answer says no word of ours. */
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly details?: unknown;
  readonly cause?: unknown;
}

/** Every way in which a call can fail. */
export class WagateError extends Error {
  override readonly name = 'WagateError';
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | undefined;
  readonly details: unknown;

  constructor({ status, code, message, requestId, retryAfter, details, cause }: Told) {
    super(message, { cause });
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.details = details;
  }
}

/** Both doors have their shape: `{error: {code, message, …}}` and WhatsGate's `{success, message, errors}`. */
export async function errorOf(response: Response): Promise<WagateError> {
  const body = fieldsOf(await response.json().catch(() => undefined));
  const error = 'error' in body ? fieldsOf(body['error']) : body;
  return new WagateError({
    status: response.status,
    code: textOf(error['code']) ?? 'unknown',
    message: textOf(error['message']) ?? `The answer was ${response.status}.`,
    requestId: textOf(error['request_id']) ?? response.headers.get('x-request-id') ?? undefined,
    retryAfter: secondsOf(response.headers.get('retry-after')),
    details: error['details'] ?? error['errors'],
  });
}

export function networkError(cause: unknown): WagateError {
  return new WagateError({ status: 0, code: 'network', message: 'The gateway cannot be reached.', cause });
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}
