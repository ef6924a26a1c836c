import type { EngineError } from '../../engine.js';
import { failed, knownFailures, type FailureCode } from '../../failures.js';

/**
 * The error of an ack → what it means. 463 has two causes, which look alike: the account may start no new chats for a
 * while, or this contact never trusted us. Asking again soon makes the first one worse.
 */
const byError: ReadonlyMap<number, FailureCode> = new Map(
  knownFailures.flatMap(({ code, linked = [] }) => linked.map((error) => [error, code] as const)),
);

export const knownNacks: readonly number[] = [...byError.keys()];

export function refusalOf(error: string): EngineError {
  return failed(byError.get(Number(error)) ?? 'whatsapp_refused', { operatorDetail: `ack error ${error}` });
}
