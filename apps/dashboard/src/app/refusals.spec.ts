import { WagateError } from '@wagate/sdk';
import { isOperatorOut, isRefusal, isSignedOut } from './refusals.js';

const error = (status: number, code: string): WagateError => new WagateError({ status, code, message: code });

describe('a failed call', () => {
  it('leads to signing in only when the session no longer counts', () => {
    expect(isSignedOut(error(403, 'token_invalid'))).toBe(true);
    expect(isSignedOut(error(403, 'token_missing'))).toBe(true);
    expect(isSignedOut(error(403, 'scope_missing'))).toBe(false);
    expect(isSignedOut(new TypeError('else'))).toBe(false);
  });

  it('leads an operator to their own door', () => {
    expect(isOperatorOut(error(401, 'operator_required'))).toBe(true);
    expect(isOperatorOut(error(403, 'token_missing'))).toBe(false);
  });

  it('is asked again only when the gateway might answer otherwise', () => {
    expect(isRefusal(error(422, 'invalid_input'))).toBe(true);
    expect([error(429, 'rate_limited'), error(503, 'unavailable'), error(0, 'network')].some(isRefusal)).toBe(false);
  });
});
