import { AppError } from './app-error.js';

/**
 * PostgreSQL that stops, starts, or has no connection left; a connection that was refused or broke; a transaction that
 * did not begin or end in its time, of which nothing stays.
 */
const outages = new Set(
  '57P01 57P02 57P03 53300 08006 25P03 ECONNREFUSED ECONNRESET EPIPE P1001 P2024 P2028'.split(' '),
);

/** What customers may know of a failure: that it passes, so that they ask again, or that it is a fault of ours. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isOutage(thrown)) return new AppError('unavailable', { cause: thrown, retryAfterSeconds: 2 });
  return new AppError('internal', { cause: thrown });
}

function isOutage(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code: unknown = Reflect.get(thrown, 'code');
  if (typeof code === 'string' && outages.has(code)) return true;
  return /Code: `57P0\d`|ECONNREFUSED|Connection terminated unexpectedly|timeout exceeded when trying to connect/.test(
    thrown.message,
  );
}
