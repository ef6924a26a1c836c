import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';

export interface Person {
  readonly userId: string;
  readonly sessionId: string;
}

/** For what belongs to a person: a token has no password to change, and an operator who entered has none here. */
export function personOf({ principal }: Pick<Call, 'principal'>): Person {
  if (principal.kind !== 'user' || principal.sessionId === undefined) throw new AppError('person_only');
  return { userId: principal.id, sessionId: principal.sessionId };
}
