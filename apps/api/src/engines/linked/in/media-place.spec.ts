import { placeOf } from './media-place.js';

const named = () => Promise.resolve(['127.0.0.1:4443', 'media.example.com']);
const nobody = () => Promise.resolve([]);

async function found(pointer: Parameters<typeof placeOf>[0], hosts = named): Promise<unknown> {
  const place = await placeOf(pointer, hosts);
  return place && [place.url.href, place.isNamed];
}

describe('a file is fetched', () => {
  it.each([
    ['https://mmg.whatsapp.net/v/t62?ccb=11', undefined, 'https://mmg.whatsapp.net/v/t62?ccb=11'],
    ['https://media-fra3-1.cdn.whatsapp.net/old', '/v/t62', 'https://media-fra3-1.cdn.whatsapp.net/v/t62'],
  ])('from a host of WhatsApp, which is not asked for its hosts (%s)', async (url, directPath, at) => {
    const asked = () => Promise.reject(new Error('asked'));
    expect(await found({ url, ...(directPath === undefined ? {} : { directPath }) }, asked)).toEqual([at, false]);
  });

  it('from a host that the connected server names, though it is a private one', async () => {
    const url = 'https://127.0.0.1:4443/x';
    expect(await found({ url })).toEqual([url, true]);
    expect(await found({ url: 'https://media.example.com/x', directPath: '/y' })).toEqual([
      'https://media.example.com/y',
      true,
    ]);
  });

  it('from the first of those when a message names none, or a stranger’s', async () => {
    expect(await found({ directPath: '/v/t62' })).toEqual(['https://127.0.0.1:4443/v/t62', true]);
    expect(await found({ url: 'https://evil.example/x', directPath: '/v/t62' })).toEqual([
      'https://127.0.0.1:4443/v/t62',
      true,
    ]);
    expect(await found({ directPath: '/v/t62' }, nobody)).toEqual(['https://mmg.whatsapp.net/v/t62', false]);
  });
});

describe('nothing is fetched', () => {
  it.each([
    ['from a stranger’s host', 'https://evil.example/x'],
    ['from a host whose name only looks like WhatsApp’s', 'https://whatsapp.net.evil.example/x'],
    ['from a host whose name only ends like WhatsApp’s', 'https://notwhatsapp.net/x'],
    ['from a name that hides the host behind a user', 'https://mmg.whatsapp.net@evil.example/x'],
    ['with a user and a password', 'https://user:secret@mmg.whatsapp.net/x'],
    ['from this machine', 'https://127.0.0.1/x'],
    ['from this machine, in other words', 'https://2130706433/x'],
    ['from the network around', 'https://192.168.1.1/x'],
    ['from the machine’s metadata service', 'https://169.254.169.254/latest/meta-data'],
    ['from this machine by IPv6', 'https://[::1]/x'],
    ['from another port of a host of WhatsApp', 'https://mmg.whatsapp.net:8443/x'],
    ['from another port of a host that the server names', 'https://127.0.0.1:4444/x'],
    ['without TLS', 'http://mmg.whatsapp.net/x'],
    ['from a file', 'file:///etc/passwd'],
    ['from what is no address', 'mmg.whatsapp.net/x'],
  ])('%s', async (_why, url) => {
    expect(await found({ url })).toBeUndefined();
  });

  it.each(['@evil.example/x', '.evil.example/x', ':8443/x', 'x'])(
    'by a path that would change the host (%s)',
    async (directPath) => {
      expect(await found({ url: 'https://mmg.whatsapp.net/x', directPath })).toBeUndefined();
      expect(await found({ directPath }, nobody)).toBeUndefined();
    },
  );

  it('from nowhere', async () => {
    expect(await found({})).toBeUndefined();
  });
});
