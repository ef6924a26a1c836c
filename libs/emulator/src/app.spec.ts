import { request } from 'node:http';
import { business, customer, startRig, type Rig } from '../test/harness.js';

describe('The doors of the emulator', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.close());

  it('report every request they did not understand', async () => {
    await rig.admin('POST', '/reset');
    expect((await rig.graph('POST', '/1001/register', { pin: '000000' })).status).toBe(400);
    expect((await rig.send({ type: 'template', template: { name: 'hello' } })).status).toBe(400);
    expect((await rig.admin('GET', '/nothing')).status).toBe(404);
    expect((await rig.call('GET', '/nothing')).status).toBe(404);
    const { json } = await rig.admin('GET', '/unknown');
    expect(json.at('count').value).toBe(4);
    expect(json.at('requests').list.map((one) => `${one.at('method').text} ${one.at('path').text}`)).toEqual([
      'POST /1001/register',
      'POST /1001/messages',
      'GET /admin/nothing',
      'GET /nothing',
    ]);
    expect(json.at('requests', 1, 'body').text).toContain('template');
  });

  it('serve the phones page under a policy that runs no script but its own', async () => {
    const page = await rig.call('GET', '/');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.text).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/i);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('never let sent bytes run in the page', async () => {
    const hostile = {
      kind: 'document',
      mimeType: 'text/html',
      base64: Buffer.from('<script>1</script>').toString('base64'),
    };
    await rig.text('Hello');
    const typed = await rig.admin('POST', `/phones/${customer}/messages`, { to: business.digits, ...hostile });
    const { headers } = await rig.call('GET', typed.json.at('content', 'url').text);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('keep other websites out of the admin API', async () => {
    const foreign = await rig.call('POST', '/admin/reset', {}, { Origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(await statusWithHost(rig, 'evil.example')).toBe(403);
    expect(await statusWithHost(rig, 'localhost:1')).toBe(200);
  });

  it.each(['picture.jpg', 'picture.png', 'clip.mp4', 'voice.ogg', 'song.mp3', 'paper.pdf'])(
    'serve /samples/%s',
    async (name) => {
      const { status, text } = await rig.call('GET', `/samples/${name}`);
      expect(status).toBe(200);
      expect(text.length).toBeGreaterThan(100);
    },
  );

  it('tell the page what happens as it happens', async () => {
    const stop = new AbortController();
    const response = await fetch(`${rig.emulator.url}/admin/live`, { signal: stop.signal });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await rig.text('<b>Hello</b>');
    const seen = await reader?.read();
    expect(seen?.value).toContain('"type":"message"');
    expect(seen?.value).toContain('<b>Hello</b>');
    stop.abort();
  });

  it('refuse admin bodies that are not what they ask for', async () => {
    const wrong: [string, string, unknown][] = [
      ['POST', '/phones', { number: 'abc' }],
      ['POST', '/phones', { number: customer, colour: 'red' }],
      ['POST', '/phones', []],
      ['PATCH', '/settings', { unknownBecomePhones: 'no' }],
      ['PUT', '/numbers/7', { displayNumber: '+1 555 010 0007' }],
      ['PUT', '/numbers/7', { displayNumber: '+1 555 010 0007', accessToken: 'x', webhookUrl: 'file:///etc/passwd' }],
    ];
    for (const [method, path, body] of wrong) {
      const { status, json } = await rig.admin(method, path, body);
      expect(status).toBe(400);
      expect(json.at('error', 'message').text).not.toBe('');
    }
    const clash = { displayNumber: business.displayNumber, accessToken: 'x' };
    expect((await rig.admin('PUT', '/numbers/7', clash)).status).toBe(409);
  });
});

function statusWithHost(rig: Rig, host: string): Promise<number> {
  return new Promise((done, failed) => {
    request(`${rig.emulator.url}/admin/stats`, { headers: { Host: host } }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });
}
