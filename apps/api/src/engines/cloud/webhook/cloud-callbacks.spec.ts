import { createHmac } from 'node:crypto';
import type { EngineEvent } from '../../engine.js';
import { CloudCallbacks } from './cloud-callbacks.js';

const credentials = {
  phoneNumberId: '106540352242922',
  accessToken: 'a',
  appSecret: 'secret',
  verifyToken: 'verify-me',
};

function aListener(sink?: (event: EngineEvent) => Promise<void>) {
  const events: EngineEvent[] = [];
  const warnings: unknown[] = [];
  const log = { warn: (fields: unknown) => void warnings.push(fields) };
  const keep = async (event: EngineEvent): Promise<void> => void events.push(event);
  return { callbacks: new CloudCallbacks(credentials, sink ?? keep, log), events, warnings };
}

function signed(text: string): [Buffer, Record<string, string>] {
  const raw = Buffer.from(text);
  return [raw, { 'x-hub-signature-256': `sha256=${createHmac('sha256', 'secret').update(raw).digest('hex')}` }];
}

function statusOf(phoneNumberId: string): string {
  const statuses = [{ id: 'wamid.1', timestamp: '1767225600', status: 'sent' }];
  const value = { metadata: { phone_number_id: phoneNumberId }, statuses };
  return JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
}

describe('the challenge', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'verify-me', 'hub.challenge': '1158201444' };

  it('is answered to whoever knows the verify token', () => {
    expect(aListener().callbacks.challenge(query)).toBe('1158201444');
  });

  it.each([
    ['a wrong token', { ...query, 'hub.verify_token': 'guess' }],
    ['another mode', { ...query, 'hub.mode': 'unsubscribe' }],
    ['markup as challenge', { ...query, 'hub.challenge': '<script>' }],
    ['nothing', {}],
  ])('is refused with %s', (_name, given) => {
    expect(() => aListener().callbacks.challenge(given)).toThrow(
      expect.objectContaining({ code: 'challenge_refused' }),
    );
  });
});

describe('a callback', () => {
  it('gives its events to the sink before it is acknowledged', async () => {
    const { callbacks, events } = aListener();
    await callbacks.receive(...signed(statusOf(credentials.phoneNumberId)));
    expect(events).toMatchObject([{ type: 'message.status', waId: 'wamid.1' }]);
  });

  it('is not acknowledged when the sink fails, so that Meta sends it again', async () => {
    const { callbacks } = aListener(() => Promise.reject(new Error('database down')));
    await expect(callbacks.receive(...signed(statusOf(credentials.phoneNumberId)))).rejects.toThrow('database down');
  });

  it('for another number is logged and dropped', async () => {
    const { callbacks, events, warnings } = aListener();
    await callbacks.receive(...signed(statusOf('777777777')));
    expect(events).toEqual([]);
    expect(warnings).toEqual([{ ignored: ['the phone number id 777777777'] }]);
  });

  it('with a wrong signature reaches nothing', async () => {
    const { callbacks, events } = aListener();
    const [raw] = signed(statusOf(credentials.phoneNumberId));
    const [, headers] = signed('{}');
    await expect(callbacks.receive(raw, headers)).rejects.toMatchObject({ code: 'signature_invalid' });
    expect(events).toEqual([]);
  });

  it('that is not JSON is refused', async () => {
    await expect(aListener().callbacks.receive(...signed('{"entry":'))).rejects.toMatchObject({
      code: 'callback_invalid',
    });
  });
});
