import { pino, type Logger } from 'pino';

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

export function createLog(options: { level: string; name: string; pretty?: boolean }): Log {
  return pino({
    level: options.level,
    base: { role: options.name },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: secretFields.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
      censor: '[secret]',
    },
  });
}

/** The injection token of the process's log. */
export const LOG = Symbol('log');
