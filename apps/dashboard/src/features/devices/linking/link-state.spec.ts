import { WagateError } from '@wagate/sdk';
import { isEnd, leftUntil, shownCode, stateAfter, stateAfterError } from './link-state.js';

const refusal = (status: number, code: string): WagateError => new WagateError({ status, code, message: 'No.' });

describe('an attempt to link', () => {
  it('shows what WhatsApp gave, and ends with connected or a reason in words', () => {
    const until = '2026-11-21T09:00:20.000Z';
    const qr = stateAfter({ type: 'qr', qr: '2@a', qr_image: 'data:image/png;base64,AA==', expires_at: until });
    expect(qr).toEqual({ at: 'qr', text: '2@a', image: 'data:image/png;base64,AA==', until });
    expect(isEnd(qr)).toBe(false);
    const failed = stateAfter({ type: 'failed', reason: 'wrong_number', sentence: 'Another number.' });
    expect(failed).toEqual({ at: 'failed', reason: 'wrong_number', sentence: 'Another number.' });
    expect([failed, stateAfter({ type: 'connected' })].every(isEnd)).toBe(true);
  });

  it('goes on when the line breaks, and has succeeded when the phone was quicker than the line', () => {
    expect(stateAfterError(new TypeError('reset'))).toEqual({ at: 'broken' });
    expect(stateAfterError(refusal(503, 'unavailable'))).toEqual({ at: 'broken' });
    expect(stateAfterError(refusal(400, 'device_already_connected'))).toEqual({ at: 'connected' });
    expect(stateAfterError(refusal(409, 'device_paused'))).toMatchObject({ at: 'failed', reason: 'device_paused' });
  });

  it('counts a code’s time down to nothing, and not below', () => {
    const now = new Date('2026-11-21T09:00:00.000Z');
    expect(leftUntil('2026-11-21T09:02:41.000Z', now)).toEqual({ total: 161, minutes: 2, seconds: '41' });
    expect(leftUntil('2026-11-21T08:59:00.000Z', now)).toEqual({ total: 0, minutes: 0, seconds: '00' });
  });

  it('writes a code as phones ask for it', () => {
    expect(shownCode('ABCD1234')).toBe('ABCD-1234');
  });
});
