import { WagateError } from '@wagate/sdk';

export function isSignedOut(error: unknown): boolean {
  return error instanceof WagateError && (error.code === 'token_missing' || error.code === 'token_invalid');
}

/** The same for whoever runs the gateway, at the bare domain. */
export function isOperatorOut(error: unknown): boolean {
  return error instanceof WagateError && error.code === 'operator_required';
}

/** What the gateway refused stays refused; what it could not answer may be asked again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof WagateError && error.status >= 400 && error.status < 500 && error.status !== 429;
}
