import { connectionReasons, EngineError, type ConnectionReason, type Retry } from '../engine.js';
import { failed } from '../failures.js';

export function notConnected(): EngineError {
  return failed('not_connected');
}

/** A message sent again under the same id is shown once: no answer is a reason to ask again, not to give up. */
export function noAnswer(): EngineError {
  return failed('whatsapp_no_answer');
}

/** Why a connection could not be opened. */
export function couldNotConnect(reason: ConnectionReason, operatorDetail?: string): EngineError {
  const { again, sentence } = connectionReasons[reason];
  const retry: Retry =
    again === 'never' ? { kind: 'never' } : { kind: 'later', afterMs: again === 'slowly' ? 300_000 : 5_000 };
  return new EngineError(reason, sentence, retry, operatorDetail === undefined ? {} : { operatorDetail });
}

export function isLeaseLost(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'lease_lost';
}
