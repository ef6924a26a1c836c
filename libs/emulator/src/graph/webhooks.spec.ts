import { createHmac } from 'node:crypto';
import { business, customer, startRig, until, type Rig } from '../../test/harness.js';

describe('Graph webhooks', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await rig.admin('POST', '/reset');
    rig.sink.received.length = 0;
    rig.sink.answers.length = 0;
  });

  const arrived = (count: number) =>
    until(
      () => rig.sink.received,
      (received) => received.length >= count,
    );

  it('tell sent, delivered and read, each with what the sender calls the message', async () => {
    const { json } = await rig.text('Hello', 'ours-1');
    const id = json.at('messages', 0, 'id').text;
    await arrived(2);
    await rig.admin('POST', `/phones/${customer}/read`);
    await arrived(3);
    expect(rig.sink.statusesOf(id)).toEqual(['sent', 'delivered', 'read']);
    for (const status of rig.sink.statuses) {
      expect(status.value).toMatchObject({
        recipient_id: customer,
        biz_opaque_callback_data: 'ours-1',
        timestamp: expect.stringMatching(/^\d{10}$/),
      });
    }
  });

  it('come in the envelope of Meta, signed over the raw body, to the host they were told', async () => {
    await rig.text('سلام');
    const [first] = await arrived(1);
    expect(JSON.parse(first?.raw ?? '')).toMatchObject({
      object: 'whatsapp_business_account',
      entry: [{ id: expect.any(String), changes: [{ field: 'messages', value: { messaging_product: 'whatsapp' } }] }],
    });
    expect(first?.value.at('metadata').value).toEqual({
      display_phone_number: business.digits,
      phone_number_id: '1001',
    });
    const signed = createHmac('sha256', business.appSecret)
      .update(first?.raw ?? '')
      .digest('hex');
    expect(first?.headers['x-hub-signature-256']).toBe(`sha256=${signed}`);
    expect(first?.headers.host).toBe('acme.localhost');
  });

  it('carry what a person types: text, media and location', async () => {
    await rig.admin('POST', '/phones', { number: customer, name: 'Sara' });
    const type = (content: object) =>
      rig.admin('POST', `/phones/${customer}/messages`, { to: business.digits, ...content });
    await type({ text: 'Hi', replyTo: 'wamid.x' });
    await type({ kind: 'audio', sample: 'voice.ogg' });
    await type({ kind: 'location', latitude: 1.5, longitude: 2.5, name: 'Home' });
    const received = await arrived(3);
    expect(received[0]?.value.at('contacts').value).toEqual([{ profile: { name: 'Sara' }, wa_id: customer }]);
    const [text, audio, location] = rig.sink.messages.map((message) => message.value);
    expect(text).toMatchObject({ from: customer, type: 'text', text: { body: 'Hi' }, context: { id: 'wamid.x' } });
    expect(audio).toMatchObject({ type: 'audio', audio: { voice: true, mime_type: 'audio/ogg; codecs=opus' } });
    expect(location).toMatchObject({ type: 'location', location: { latitude: 1.5, longitude: 2.5, name: 'Home' } });
    const media = await rig.graph('GET', `/${rig.sink.messages[1]?.at('audio', 'id').text}`);
    expect(media.json.at('mime_type').value).toBe('audio/ogg; codecs=opus');
    await until(
      () => rig.inbox(),
      (typed) => typed.every((message) => message.at('status').value === 'delivered'),
    );
  });

  it('are tried again until taken, and keep their order', async () => {
    rig.sink.answers.push(500, 503);
    const sent = await Promise.all(['a', 'b', 'c'].map((text) => rig.text(text, text)));
    expect(sent.every(({ status }) => status === 200)).toBe(true);
    await arrived(6);
    const told = rig.sink.statuses.map((one) => `${one.at('biz_opaque_callback_data').text} ${one.at('status').text}`);
    expect(told).toEqual(['a sent', 'a delivered', 'b sent', 'b delivered', 'c sent', 'c delivered']);
    const stats = await rig.admin('GET', '/stats');
    expect(stats.json.at('webhooks').value).toMatchObject({ delivered: 6, retries: 2, gaveUp: 0 });
  });

  it('can be held, doubled and turned round on demand', async () => {
    const habits = { paused: true, duplicates: 1, reorder: 2 };
    await rig.admin('PATCH', `/numbers/${business.phoneNumberId}/webhooks`, habits);
    await rig.text('Hello');
    expect((await rig.admin('GET', `/numbers/${business.phoneNumberId}`)).json.at('webhooks', 'pending').value).toBe(2);
    expect(rig.sink.received).toHaveLength(0);
    await rig.admin('PATCH', `/numbers/${business.phoneNumberId}/webhooks`, { paused: false });
    await arrived(4);
    expect(rig.sink.statuses.map((one) => one.at('status').value)).toEqual(['delivered', 'delivered', 'sent', 'sent']);
  });

  it('follow the number to a new address', async () => {
    const { digits: _digits, phoneNumberId, ...number } = business;
    await rig.admin('PUT', `/numbers/${phoneNumberId}`, { ...number, webhookUrl: 'http://127.0.0.1:9/' });
    await rig.text('Hello');
    await until(
      () => rig.admin('GET', '/stats'),
      ({ json }) => json.at('webhooks', 'retries').value !== 0,
    );
    await rig.admin('PUT', `/numbers/${phoneNumberId}`, {
      ...number,
      webhookUrl: `${rig.sink.url}/hook`,
      webhookHost: 'acme.localhost',
    });
    await arrived(2);
  });

  it('are preceded by the verify handshake', async () => {
    const verified = await rig.admin('POST', `/numbers/${business.phoneNumberId}/verify`);
    expect(verified.json.value).toMatchObject({ verified: true, status: 200 });
  });

  it('never show the secrets of a number again', async () => {
    const { text } = await rig.admin('GET', '/numbers');
    for (const secret of [business.accessToken, business.appSecret, business.verifyToken]) {
      expect(text).not.toContain(secret);
    }
  });
});
