import { business, customer, startRig, until, type Rig } from '../../test/harness.js';

describe('POST /{version}/{phone-number-id}/messages', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await rig.admin('POST', '/reset');
    rig.sink.received.length = 0;
  });

  it('answers in the shape of Meta, and the phone shows the text', async () => {
    const { status, json } = await rig.send({ type: 'text', text: { body: 'Hello' } }, '+966 50-000-0001');
    expect(status).toBe(200);
    expect(json.value).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: '+966 50-000-0001', wa_id: customer }],
      messages: [{ id: expect.stringMatching(/^wamid\.[\w+/]+=*$/) }],
    });
    const [message] = await rig.inbox();
    expect(message?.value).toMatchObject({
      id: json.at('messages', 0, 'id').value,
      peer: business.digits,
      direction: 'received',
      status: 'delivered',
      content: { kind: 'text', text: 'Hello' },
    });
  });

  it('takes locations, contacts, reactions and media by link', async () => {
    const link = `${rig.emulator.url}/samples/picture.png`;
    const first = await rig.text('React to this');
    await rig.send({
      type: 'reaction',
      reaction: { message_id: first.json.at('messages', 0, 'id').text, emoji: '👍' },
    });
    await rig.send({ type: 'location', location: { latitude: 24.7, longitude: '46.6', name: 'Riyadh' } });
    await rig.send({
      type: 'contacts',
      contacts: [{ name: { formatted_name: 'Sara' }, phones: [{ phone: '+966 1' }] }],
    });
    await rig.send({ type: 'image', image: { link, caption: 'Look' } });
    const seen = await until(
      () => rig.inbox(),
      (messages) => messages.length === 4,
    );
    expect(seen.map((message) => message.at('content', 'kind').value)).toEqual([
      'text',
      'location',
      'contacts',
      'image',
    ]);
    expect(seen[0]?.at('reaction').value).toBe('👍');
    expect(seen[1]?.at('content').value).toEqual({ kind: 'location', latitude: 24.7, longitude: 46.6, name: 'Riyadh' });
    const picture = await rig.call('GET', seen[3]?.at('content', 'url').text ?? '');
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.text.slice(1, 4)).toBe('PNG');
  });

  it('fails a message by webhook when its link cannot be fetched', async () => {
    await rig.send({ type: 'image', image: { link: `${rig.emulator.url}/samples/none.png` } });
    const [failed] = await until(
      () => rig.sink.statuses,
      (statuses) => statuses.length === 1,
    );
    expect(failed?.value).toMatchObject({
      status: 'failed',
      errors: [{ code: 131053, title: 'Media upload error', error_data: { details: expect.stringContaining('404') } }],
    });
  });

  it('marks a typed message as read', async () => {
    await rig.admin('POST', '/phones', { number: customer });
    const typed = await rig.admin('POST', `/phones/${customer}/messages`, { to: business.digits, text: 'Hi' });
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: typed.json.at('id').text };
    const { json } = await rig.graph('POST', `/${business.phoneNumberId}/messages`, body);
    expect(json.value).toEqual({ success: true });
    expect((await rig.inbox())[0]?.at('status').value).toBe('read');
  });

  const refused: [string, object, number, number, string][] = [
    ['no text', { type: 'text', text: {} }, 400, 100, "(#100) The parameter text['body'] is required."],
    ['a number as text', { text: { body: 5 } }, 400, 100, "(#100) Param text['body'] must be a string."],
    [
      'a text of 4097 characters',
      { text: { body: 'x'.repeat(4097) } },
      400,
      100,
      "(#100) Param text['body'] must be at most 4096 characters long.",
    ],
    [
      'a recipient of letters',
      { to: 'abc', text: { body: 'x' } },
      400,
      131009,
      '(#131009) Parameter value is not valid',
    ],
    [
      'media that is not there',
      { type: 'image', image: { id: '1' } },
      400,
      131009,
      '(#131009) Parameter value is not valid',
    ],
    ['a latitude of 91', { type: 'location', location: { latitude: 91, longitude: 0 } }, 400, 100, '(#100)'],
    ['an unknown key', { text: { body: 'x', bold: true } }, 400, 100, '(#100) Unexpected key "bold" on param "text".'],
    ['a template', { type: 'template', template: {} }, 400, 131051, '(#131051) Unsupported message type'],
    ['itself as recipient', { to: business.digits, text: { body: 'x' } }, 400, 131021, '(#131021)'],
  ];
  it.each(refused)('refuses %s in the error shape of Meta', async (_what, message, status, code, words) => {
    const answer = await rig.send(message);
    expect(answer.status).toBe(status);
    expect(answer.json.value).toMatchObject({
      error: { message: expect.stringContaining(words), type: 'OAuthException', code, fbtrace_id: expect.any(String) },
    });
  });

  it('tells a missing token, a wrong token and a foreign number apart, as Graph does', async () => {
    const body = { messaging_product: 'whatsapp', to: customer, text: { body: 'x' } };
    const path = `/${business.phoneNumberId}/messages`;
    const missing = await rig.call('POST', `/v23.0${path}`, body);
    const wrong = await rig.graph('POST', path, body, 'wrong');
    const foreign = await rig.graph('POST', '/42/messages', body);
    expect([missing, wrong, foreign].map(({ status, json }) => [status, json.at('error', 'code').value])).toEqual([
      [401, 104],
      [401, 190],
      [400, 100],
    ]);
    expect(foreign.json.at('error', 'error_subcode').value).toBe(33);
    expect(await rig.admin('GET', `/phones/${customer}`)).toMatchObject({ status: 404 });
  });

  it('answers malformed JSON, hostile nesting and an oversized body with an error of Graph', async () => {
    const url = `${rig.emulator.url}/v23.0/${business.phoneNumberId}/messages`;
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${business.accessToken}` };
    const bodies = ['{"to":', '['.repeat(50_000), JSON.stringify({ to: 'x'.repeat(2_000_000) })];
    for (const body of bodies) {
      const response = await fetch(url, { method: 'POST', headers, body });
      expect([400, 413]).toContain(response.status);
      expect(await response.json()).toMatchObject({ error: { code: 100 } });
    }
  });

  it('describes the number, so that credentials can be checked', async () => {
    const { json } = await rig.graph('GET', `/${business.phoneNumberId}?fields=display_phone_number,quality_rating`);
    expect(json.value).toEqual({ display_phone_number: '+1 555 010 0001', quality_rating: 'GREEN', id: '1001' });
  });
});
