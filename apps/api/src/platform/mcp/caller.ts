import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';
import type { Identity } from '../http/authenticator.js';

/** Who asks, and where from. */
export interface Caller extends Identity {
  readonly network: string;
}

const callers = new WeakMap<Request, Caller>();

export function setCaller(request: Request, caller: Caller): void {
  callers.set(request, caller);
}

/** Who the guard let in. */
export function callerOf(request: Request): Caller {
  const caller = callers.get(request);
  if (!caller) throw new AppError('token_missing');
  return caller;
}
