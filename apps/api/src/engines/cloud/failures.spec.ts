import { failureOfNetwork, failureOfRefusal, failureOfUnreadable } from './failures.js';
import { HttpFailure, type HttpAnswer } from './http/http-client.js';

const now = new Date('2026-01-01T00:00:00Z');
const graphAnswer = (status: number, error: object, headers: HttpAnswer['headers'] = {}): HttpAnswer => ({
  status,
  headers,
  body: JSON.stringify({ error }),
});

describe('a refusal by Meta', () => {
  it.each([
    [401, 190, 'credentials_refused', { kind: 'reconnect' }],
    [403, 10, 'permission_missing', { kind: 'never' }],
    [403, 210, 'permission_missing', { kind: 'never' }],
    [400, 100, 'message_invalid', { kind: 'never' }],
    [400, 131026, 'recipient_unreachable', { kind: 'never' }],
    [400, 131047, 'window_closed', { kind: 'never' }],
    [400, 131053, 'media_refused', { kind: 'never' }],
    [429, 130429, 'rate_limited', { kind: 'later', afterMs: 5_000 }],
    [400, 131056, 'rate_limited', { kind: 'later', afterMs: 6_000 }],
    [400, 80007, 'rate_limited', { kind: 'later', afterMs: 60_000 }],
    [500, 131000, 'whatsapp_unavailable', { kind: 'later', afterMs: 30_000 }],
    [503, 131016, 'whatsapp_unavailable', { kind: 'later', afterMs: 30_000 }],
    [500, 2, 'whatsapp_unavailable', { kind: 'later', afterMs: 30_000 }],
    [400, 1, 'whatsapp_unavailable', { kind: 'later', afterMs: 30_000 }],
    [500, 987654, 'whatsapp_unavailable', { kind: 'later', afterMs: 30_000 }],
    [400, 987654, 'whatsapp_refused', { kind: 'never' }],
  ])('with status %i and code %i means %s', (status, metaCode, code, retry) => {
    expect(failureOfRefusal(graphAnswer(status, { code: metaCode }), 'once', now)).toMatchObject({ code, retry });
  });

  it('that calls itself transient is tried again', () => {
    const failure = failureOfRefusal(graphAnswer(400, { code: 987654, is_transient: true }), 'once', now);
    expect(failure.retry.kind).toBe('later');
  });

  it.each([
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:05:00 GMT', 300_000],
    ['1', 60_000],
    ['nonsense', 60_000],
    ['-5', 60_000],
  ])('that asks to wait %s is waited for', (given, afterMs) => {
    const answer = graphAnswer(429, { code: 4 }, { 'retry-after': given });
    expect(failureOfRefusal(answer, 'once', now).retry).toEqual({ kind: 'later', afterMs });
  });

  it('keeps the words of Meta from the customer and gives them to the operator', () => {
    const error = { code: 131026, message: 'vendor words', error_data: { details: 'inner' }, fbtrace_id: 'T1' };
    const failure = failureOfRefusal(graphAnswer(400, error), 'once', now);
    expect(failure.message).toBe('WhatsApp cannot deliver to this recipient.');
    expect(failure.operatorDetail).toBe('HTTP 400, code 131026 · vendor words · inner · T1');
  });
});

describe('an answer without a Graph error', () => {
  const bare = (status: number): HttpAnswer => ({ status, headers: {}, body: '<html>Bad gateway</html>' });

  it('leaves a send unknown when the server failed', () => {
    expect(failureOfRefusal(bare(502), 'once', now).retry).toEqual({ kind: 'unknown' });
    expect(failureOfUnreadable(bare(200), 'once').retry).toEqual({ kind: 'unknown' });
  });

  it('lets an upload be repeated when the server failed', () => {
    expect(failureOfRefusal(bare(502), 'repeatable', now).retry.kind).toBe('later');
  });

  it('is believed when it refuses', () => {
    expect(failureOfRefusal(bare(403), 'once', now)).toMatchObject({
      code: 'whatsapp_refused',
      retry: { kind: 'never' },
    });
    expect(failureOfRefusal(bare(429), 'once', now)).toMatchObject({ code: 'rate_limited', retry: { kind: 'later' } });
  });
});

describe('a network failure', () => {
  it.each([
    ['no', 'once', 'later'],
    ['no', 'repeatable', 'later'],
    ['maybe', 'repeatable', 'later'],
    ['maybe', 'once', 'unknown'],
  ] as const)('that reached Meta: %s, of a request that may run: %s, means %s', (reached, effect, kind) => {
    expect(failureOfNetwork(new HttpFailure(reached, 'ECONNRESET'), effect).retry.kind).toBe(kind);
  });
});
