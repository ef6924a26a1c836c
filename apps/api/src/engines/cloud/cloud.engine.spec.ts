import { describeEngine, eventually, refusalOf, sourceOf } from '../engine.contract.js';
import type { Connection, EngineEvent, OutboundContent } from '../engine.js';
import { samples } from '../sample-media.contract.js';
import { cloudSubject, prepareCloud, type CloudBench } from './cloud.contract.js';
import { recordOf } from './json.js';

describeEngine('cloud', cloudSubject);

describe('the cloud engine, before Meta', () => {
  let bench: CloudBench;
  let connection: Connection;
  let events: EngineEvent[];
  let count = 0;

  const keep = async (event: EngineEvent): Promise<void> => void events.push(event);
  const connect = (credentials: unknown = bench.credentials, device = bench.device): Promise<Connection> =>
    bench.engine.connect(device, credentials, keep);
  const send = (content: OutboundContent, through = connection) => {
    count += 1;
    return through.send({ id: `msg_${count}`, to: bench.phone.number, content });
  };
  const image = (id?: string, caption?: string): OutboundContent => ({
    kind: 'image',
    media: { ...sourceOf(samples.png, 'image/png'), id },
    caption,
  });
  const uploads = async (): Promise<unknown> => recordOf((await bench.hand.ask('GET', '/stats'))['media'])['count'];

  beforeEach(async () => {
    bench = await prepareCloud();
    events = [];
    connection = await connect();
    bench.attach(connection);
  });

  afterEach(async () => {
    await connection.close();
    await bench.close();
  });

  it('uploads a known media once for many recipients, and an unknown one each time', async () => {
    await Promise.all(Array.from({ length: 10 }, () => send(image('med_1'))));
    expect(await uploads()).toBe(1);
    await send(image());
    await send(image());
    expect(await uploads()).toBe(3);
  });

  it('tries an upload again after it failed', async () => {
    await bench.behave({ kind: 'fail', on: 'media', code: 131000 });
    expect(await refusalOf(send(image('med_1')))).toMatchObject({ code: 'whatsapp_unavailable' });
    await send(image('med_1'));
    expect(await bench.phone.shown()).toHaveLength(1);
  });

  it('may repeat an upload whose answer was lost: nothing was sent yet', async () => {
    await bench.behave({ kind: 'drop', on: 'media', moment: 'after' });
    expect((await refusalOf(send(image()))).retry.kind).toBe('later');
    expect(await bench.phone.shown()).toEqual([]);
  });

  it('uploads anew what Meta has forgotten', async () => {
    await send(image('med_1'));
    await bench.behave({ kind: 'fail', code: 131053 });
    expect(await refusalOf(send(image('med_1')))).toMatchObject({ code: 'media_refused', retry: { kind: 'never' } });
    await send(image('med_1'));
    expect(await uploads()).toBe(2);
  });

  it('says that the media is at fault when Meta does not take its type', async () => {
    const content: OutboundContent = { kind: 'file', media: sourceOf(Buffer.from('MZ'), 'application/x-msdownload') };
    expect(await refusalOf(send(content))).toMatchObject({ code: 'media_refused', retry: { kind: 'never' } });
  });

  it('waits for media that cannot be loaded at the moment', async () => {
    const media = { mimeType: 'image/png', sizeBytes: 1, bytes: () => Promise.reject(new Error('storage down')) };
    expect(await refusalOf(send({ kind: 'image', media }))).toMatchObject({
      code: 'media_not_loaded',
      retry: { kind: 'later' },
    });
  });

  it('refuses a caption that Meta would refuse, before it uploads', async () => {
    expect(await refusalOf(send(image('med_1', '😀'.repeat(1_025))))).toMatchObject({ code: 'caption_too_long' });
    expect(await uploads()).toBe(0);
  });

  it('reports once that its token stopped working', async () => {
    await bench.behave({ kind: 'fail', code: 190, times: 2 });
    await refusalOf(send({ kind: 'text', text: 'one' }));
    await refusalOf(send({ kind: 'text', text: 'two' }));
    expect(events.filter((event) => event.type === 'connection.changed')).toEqual([
      { type: 'connection.changed', state: 'connected' },
      { type: 'connection.changed', state: 'disconnected', reason: 'credentials_refused' },
    ]);
  });

  it('names the phone number id that the token may not use', async () => {
    expect(await refusalOf(connect({ ...bench.credentials, phoneNumberId: '777777777' }))).toMatchObject({
      code: 'credentials_refused',
      field: 'phoneNumberId',
    });
    expect(await refusalOf(connect(bench.refused))).toMatchObject({ field: 'accessToken' });
  });

  it('can connect later when Meta cannot be reached', async () => {
    const unreachable = bench.engineAt('http://127.0.0.1:1');
    const refusal = await refusalOf(unreachable.connect(bench.device, bench.credentials, keep));
    expect(refusal).toMatchObject({ code: 'whatsapp_unreachable', retry: { kind: 'later' } });
  });

  it('tells the operator when the number is another than the device', async () => {
    await connect(bench.credentials, { id: 'dev_2', number: '15550109999' });
    expect(bench.warnings).toEqual([[{ deviceId: 'dev_2' }, expect.stringContaining('another number')]]);
  });

  it('keeps the credentials of two devices apart', async () => {
    const other = { ...bench.credentials, phoneNumberId: '206540352242922', accessToken: 'EAAG-other' };
    await bench.hand.ask('PUT', `/numbers/${other.phoneNumberId}`, {
      displayNumber: '+1 555 010 0002',
      accessToken: other.accessToken,
    });
    const second = await connect(other, { id: 'dev_2', number: '15550100002' });
    await Promise.all([send({ kind: 'text', text: 'first' }), send({ kind: 'text', text: 'second' }, second)]);
    const { messages } = await bench.hand.ask('GET', `/phones/${bench.phone.number}/messages`);
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ peer: '15550100001', content: { kind: 'text', text: 'first' } }),
        expect.objectContaining({ peer: '15550100002', content: { kind: 'text', text: 'second' } }),
      ]),
    );
  });

  it('answers the handshake with which Meta checks a callback address', async () => {
    const answer = await bench.hand.ask('POST', `/numbers/${bench.credentials.phoneNumberId}/verify`);
    expect(answer).toMatchObject({ verified: true });
  });

  it('takes callbacks in a process that holds no connection', async () => {
    await connection.close();
    bench.door.leadTo(bench.engine.callbacks(bench.credentials, keep));
    const { waId } = await (
      await connect()
    ).send({ id: 'msg_x', to: bench.phone.number, content: { kind: 'text', text: 'Hi' } });
    await eventually(() => events.find((event) => event.type === 'message.status' && event.waId === waId), 'a status');
  });

  it('passes on statuses as they come, doubled and out of order', async () => {
    await bench.hand.ask('PATCH', `/numbers/${bench.credentials.phoneNumberId}/webhooks`, {
      duplicates: 1,
      reorder: 2,
    });
    await send({ kind: 'text', text: 'Hi' });
    const statuses = () => events.flatMap((event) => (event.type === 'message.status' ? [event.status] : []));
    await eventually(() => (statuses().length >= 4 ? true : undefined), 'four statuses');
    expect(statuses()).toEqual(['delivered', 'delivered', 'sent', 'sent']);
  });
});
