import { EngineError, type Retry } from '../engine.js';
import {
  credentialsRefused,
  meaningOfMetaCode,
  outcomeUnknown,
  refused,
  throttled,
  unavailable,
  unreachable,
  type Meaning,
} from './errors.js';
import { readGraphError, retryAfterMs, type GraphError } from './graph-error.js';
import type { HttpAnswer, HttpFailure } from './http/http-client.js';

/** Whether doing it twice is harmless: an upload may be repeated, a send whose answer was lost may not. */
export type Effect = 'repeatable' | 'once';

export function failureOfNetwork(failure: HttpFailure, effect: Effect): EngineError {
  const isLost = failure.reached === 'maybe' && effect === 'once';
  return engineError(isLost ? outcomeUnknown : unreachable, failure.message, failure);
}

export function failureOfUnreadable(answer: HttpAnswer, effect: Effect): EngineError {
  return engineError(effect === 'once' ? outcomeUnknown : unavailable, `HTTP ${answer.status} without a usable body`);
}

/** Meta's own error body says that nothing was sent; a bare 5xx of something in between does not. */
export function failureOfRefusal(answer: HttpAnswer, effect: Effect, now: Date): EngineError {
  const error = readGraphError(answer);
  if (error === undefined && answer.status >= 500) return failureOfUnreadable(answer, effect);
  const meaning = meaningOfMetaCode(error?.metaCode) ?? meaningOfStatus(answer.status, error);
  const retry = atLeast(meaning.retry, retryAfterMs(answer, now));
  return engineError({ ...meaning, retry }, error?.text ?? `HTTP ${answer.status} without a Graph error`);
}

function meaningOfStatus(status: number, error: GraphError | undefined): Meaning {
  if (status === 429) return throttled;
  if (status >= 500 || error?.transient === true) return unavailable;
  return status === 401 ? credentialsRefused : refused;
}

function atLeast(retry: Retry, waitMs: number): Retry {
  return retry.kind === 'later' ? { kind: 'later', afterMs: Math.max(retry.afterMs, waitMs) } : retry;
}

function engineError(meaning: Meaning, operatorDetail: string, cause?: unknown): EngineError {
  return new EngineError(meaning.code, meaning.message, meaning.retry, { operatorDetail, cause });
}
