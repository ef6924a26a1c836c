import { request } from 'node:https';
import { MediaHost } from './media-host.js';
import { sealMedia, sha256 } from './media-crypto.js';
import { MediaVault } from './media-vault.js';

describe('The media host', () => {
  const vault = new MediaVault();
  let host: MediaHost;
  beforeAll(async () => {
    host = await MediaHost.start(vault, { port: 0, host: '127.0.0.1', name: '127.0.0.1' });
  });
  afterAll(() => host.close());

  function call(method: string, path: string, body?: Buffer): Promise<{ status: number; body: Buffer }> {
    return new Promise((answered, failed) => {
      const asking = request(`https://${host.hostname}${path}`, { method, ca: host.ca, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => answered({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
      });
      asking.on('error', failed);
      asking.end(body);
    });
  }

  const upload = (sealed: Buffer, named: string, { auth = host.auth, token = named } = {}) =>
    call('POST', `/mms/image/${named}?auth=${auth}&token=${token}`, sealed);

  it('gives back over TLS what was brought, to whoever trusts its authority', async () => {
    const { sealed, ...secrets } = await sealMedia(Buffer.from('a picture'), 'image');
    const { status, body } = await upload(sealed, sha256(sealed).toString('base64url'));
    const path: string = JSON.parse(body.toString()).direct_path;
    expect(status).toBe(200);
    expect((await call('GET', path)).body).toEqual(sealed);
    expect((await vault.open(path, secrets, 'image')).toString()).toBe('a picture');
  });

  it('refuses a file that is not what its name says, a wrong token and an auth it never gave', async () => {
    const sealed = Buffer.from('something else');
    const named = sha256(sealed).toString('base64url');
    expect((await upload(Buffer.from('tampered'), named)).status).toBe(400);
    expect((await upload(sealed, named, { token: 'other' })).status).toBe(400);
    expect((await upload(sealed, named, { auth: 'guessed' })).status).toBe(401);
    expect((await call('GET', '/v/t62.7118-24/none.enc')).status).toBe(404);
  });

  it('opens nothing that was changed on the way, or that a message tells wrong hashes of', async () => {
    const media = await vault.seal(Buffer.from('a picture'), 'image');
    const wrong = { ...media, fileSha256: sha256(Buffer.from('another')) };
    await expect(vault.open(media.directPath, wrong, 'image')).rejects.toThrow('another hash');
    const wrongKey = { ...media, mediaKey: Buffer.alloc(32) };
    await expect(vault.open(media.directPath, wrongKey, 'image')).rejects.toThrow('MAC');
    await expect(vault.open(media.directPath, media, 'video')).rejects.toThrow('MAC');
  });
});
