import { connectionReasons, EngineError, type ConnectionReason, type Retry } from '../engine.js';

const reconnect: Retry = { kind: 'reconnect' };

export function notConnected(): EngineError {
  return new EngineError('not_connected', 'The device is not connected to WhatsApp.', reconnect);
}

/** A message sent again under the same id is shown once: no answer is a reason to ask again, not to give up. */
export function noAnswer(): EngineError {
  return new EngineError('whatsapp_no_answer', 'WhatsApp did not say that it has the message.', reconnect);
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
