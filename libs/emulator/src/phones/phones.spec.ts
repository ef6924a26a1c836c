import { business, customer, startRig, until, type Rig } from '../../test/harness.js';

describe('Pretended phones', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await rig.admin('POST', '/reset');
    rig.sink.received.length = 0;
    await rig.admin('POST', '/phones', { number: `+${customer}`, name: 'Sara' });
  });

  const change = (habits: object) => rig.admin('PATCH', `/phones/${customer}`, habits);
  const told = (messageId: string, wanted: string[]) =>
    until(
      () => rig.sink.statusesOf(messageId),
      (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
    );
  const sendHello = async () => (await rig.text('Hello')).json.at('messages', 0, 'id').text;

  it('get what was sent while they were offline once they are online', async () => {
    await change({ online: false });
    const id = await sendHello();
    await told(id, ['sent']);
    expect((await rig.admin('GET', `/phones/${customer}`)).json.at('waiting').value).toBe(1);
    await change({ online: true });
    await told(id, ['sent', 'delivered']);
  });

  it('fail with 131026 when not on WhatsApp', async () => {
    await change({ onWhatsapp: false });
    await told(await sendHello(), ['sent', 'failed']);
    expect(rig.sink.statuses.at(-1)?.at('errors', 0, 'code').value).toBe(131026);
  });

  it('show nothing of a business they blocked', async () => {
    await change({ blocked: [business.displayNumber] });
    await told(await sendHello(), ['sent']);
    expect(await rig.inbox()).toHaveLength(0);
  });

  it('read and answer by themselves when told to', async () => {
    await change({ autoRead: { afterMs: 5 }, autoAnswer: { text: 'Thanks', afterMs: 10 } });
    await told(await sendHello(), ['sent', 'delivered', 'read']);
    await until(
      () => rig.sink.messages,
      (messages) => messages.length === 1,
    );
    expect(rig.sink.messages[0]?.at('text', 'body').value).toBe('Thanks');
  });

  it('read one message or all of them', async () => {
    const first = await sendHello();
    await sendHello();
    await sendHello();
    expect((await rig.admin('POST', `/phones/${customer}/read`, { messageId: first })).json.value).toEqual({ read: 1 });
    expect((await rig.admin('POST', `/phones/${customer}/read`, { peer: business.digits })).json.value).toEqual({
      read: 2,
    });
    expect((await rig.admin('POST', `/phones/${customer}/read`)).json.value).toEqual({ read: 0 });
  });

  it('appear by themselves unless told not to', async () => {
    expect((await rig.send({ text: { body: 'x' } }, '4915100000000')).status).toBe(200);
    expect((await rig.admin('GET', '/phones/4915100000000')).status).toBe(200);
    await rig.admin('PATCH', '/settings', { unknownBecomePhones: false });
    const { json } = await rig.send({ text: { body: 'x' } }, '4915100000001');
    await told(json.at('messages', 0, 'id').text, ['sent', 'failed']);
    expect((await rig.admin('GET', '/phones/4915100000001')).status).toBe(404);
  });

  it('keep the customer window when the number enforces it', async () => {
    const { digits: _digits, phoneNumberId, ...number } = business;
    const registered = { ...number, webhookUrl: `${rig.sink.url}/hook`, enforceWindow: true };
    await rig.admin('PUT', `/numbers/${phoneNumberId}`, registered);
    await told(await sendHello(), ['failed']);
    await rig.admin('POST', `/phones/${customer}/messages`, { to: business.digits, text: 'Hi' });
    await told(await sendHello(), ['sent', 'delivered']);
    await rig.admin('PUT', `/numbers/${phoneNumberId}`, {
      ...registered,
      enforceWindow: false,
      webhookHost: 'acme.localhost',
    });
  });
});
