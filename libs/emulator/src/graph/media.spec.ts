import { readSample } from '../phones/samples.js';
import { business, startRig, until, type Rig } from '../../test/harness.js';

describe('Graph media', () => {
  const later = { ms: 0 };
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ clock: { now: () => Date.now() + later.ms } });
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.admin('POST', '/reset'));

  async function upload(bytes: Buffer, type: string, name = 'picture.jpg') {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const response = await fetch(`${rig.emulator.graphUrl}/v23.0/${business.phoneNumberId}/media`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${business.accessToken}` },
      body: form,
    });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  }

  async function uploaded(): Promise<string> {
    const { answer } = await upload(await readSample('picture.jpg'), 'image/jpeg');
    expect(answer).toEqual({ id: expect.stringMatching(/^\d+$/) });
    return new Map(Object.entries(Object(answer))).get('id')?.toString() ?? '';
  }

  it('gives uploaded bytes back, at an address that needs the token and lives five minutes', async () => {
    const bytes = await readSample('picture.jpg');
    const id = await uploaded();
    const { json } = await rig.graph('GET', `/${id}`);
    expect(json.value).toMatchObject({
      mime_type: 'image/jpeg',
      file_size: bytes.length,
      id,
      messaging_product: 'whatsapp',
    });
    const headers = { Authorization: `Bearer ${business.accessToken}` };
    const found = await fetch(json.at('url').text, { headers });
    expect(Buffer.from(await found.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await fetch(json.at('url').text)).status).toBe(401);
    later.ms = 301_000;
    expect((await fetch(json.at('url').text, { headers })).status).toBe(400);
    later.ms = 0;
  });

  it('sends uploaded media, and forgets it when deleted', async () => {
    const id = await uploaded();
    expect((await rig.send({ type: 'image', image: { id, caption: 'A view' } })).status).toBe(200);
    const [message] = await rig.inbox();
    expect(message?.at('content').value).toMatchObject({ kind: 'image', caption: 'A view', mimeType: 'image/jpeg' });
    expect((await rig.graph('DELETE', `/${id}`)).json.value).toEqual({ success: true });
    expect((await rig.graph('GET', `/${id}`)).status).toBe(400);
  });

  it('refuses types that Meta does not take, and media of the wrong kind', async () => {
    const refused = await upload(Buffer.from('MZ'), 'application/x-msdownload');
    expect(refused).toMatchObject({ status: 400, answer: { error: { code: 100 } } });
    rig.sink.received.length = 0;
    await rig.send({ type: 'video', video: { id: await uploaded() } });
    const [failed] = await until(
      () => rig.sink.statuses,
      (statuses) => statuses.length > 0,
    );
    expect(failed?.value).toMatchObject({ status: 'failed', errors: [{ code: 131053 }] });
  });

  it('fails an upload on demand', async () => {
    await rig.behave({ kind: 'fail', on: 'media', code: 131053, times: 1 });
    expect(await upload(await readSample('picture.jpg'), 'image/jpeg')).toMatchObject({
      status: 400,
      answer: { error: { code: 131053 } },
    });
    expect(await upload(await readSample('picture.jpg'), 'image/jpeg')).toMatchObject({ status: 200 });
  });
});
