import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Field names that must never be printed, at any of the depths we log. */
const secretFields = [
  'authorization',
  'access-token',
  'accessToken',
  'appSecret',
  'password',
  'secret',
  'token',
  'cookie',
];

/** Lines go to stdout unless a destination is given. */
export function createLog(options: { level: string; name: string; destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: { role: options.name },
    timestamp: pino.stdTimeFunctions.isoTime,
    // An error's own fields can hold a whole client, secrets included.
    serializers: { error: briefly },
    redact: {
      paths: secretFields.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
      censor: '[secret]',
    },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** The injection token of the process's log. */
export const LOG = Symbol('log');

/** Name, message, code and stack of an error and of what caused it; nothing else that hangs on it. */
function briefly(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: briefly(error.cause) }),
  };
}
