import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';
import type { Identity } from '../http/authenticator.js';

const callers = new WeakMap<Request, Identity>();

export function setCaller(request: Request, caller: Identity): void {
  callers.set(request, caller);
}

/** Who the guard let in. */
export function callerOf(request: Request): Identity {
  const caller = callers.get(request);
  if (!caller) throw new AppError('token_missing');
  return caller;
}
