import { reasonByCloseCode, type ConnectionReason } from '../../connection-reasons.js';

/** Why a socket ended, as far as it tells: Baileys' status code, and the words and the cause that came with it. */
export interface Closure {
  readonly code: number | undefined;
  readonly message: string;
  /** A network error's own code, as ECONNREFUSED. */
  readonly networkCode?: string;
}

const noRefsLeft = 'QR refs attempts ended';
const deviceRemoved = 'device_removed';

export function reasonOf(closure: Closure, hasProxy = false): ConnectionReason {
  if (closure.message.includes(noRefsLeft)) return 'qr_expired';
  if (closure.message.includes(deviceRemoved)) return 'logged_out_on_phone';
  if (isNetwork(closure)) return hasProxy ? 'proxy_failed' : 'unreachable';
  return reasonByCloseCode.get(closure.code ?? 0) ?? 'connection_lost';
}

/** The socket never came to be: everything else happens on one that was open. */
function isNetwork({ message, networkCode }: Closure): boolean {
  return networkCode !== undefined || message.startsWith('WebSocket Error');
}

/** What Baileys gives as the error of a closed connection. */
export function closureOf(error: unknown): Closure {
  if (!(error instanceof Error)) return { code: undefined, message: '' };
  const output: unknown = Reflect.get(error, 'output');
  const cause: unknown = Reflect.get(error, 'data');
  const networkCode = textIn(cause, 'code');
  return {
    code: numberIn(output, 'statusCode'),
    message: [error.message, wordsOf(cause)].filter(Boolean).join(' '),
    ...(networkCode !== undefined && /^E[A-Z]+/.test(networkCode) ? { networkCode } : {}),
  };
}

function wordsOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  const attrs: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'attrs') : undefined;
  return [textIn(cause, 'tag'), textIn(attrs, 'type'), textIn(cause, 'reason')].filter(Boolean).join(' ');
}

function textIn(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : undefined;
}

function numberIn(value: unknown, key: string): number | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : undefined;
}
