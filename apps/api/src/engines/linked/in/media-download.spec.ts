import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, type Server } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { MediaConnInfo } from 'baileys';
import { mediaCertificate } from '../../../../../../libs/emulator/src/web/media/media-certificate.js';
import { writeMediaRef } from '../media-ref.js';
import { fetchMedia } from './media-fetch.js';
import { MediaDownload } from './media-download.js';
import { publicLookup } from './public-lookup.js';

const file = Buffer.from('what lies there');
const sender = { waId: 'IN1', from: { number: '15550001111' } };

let server: Server;
let host: string;
let agent: Agent;
const asked: string[] = [];

beforeAll(async () => {
  const { ca, cert, key } = await mediaCertificate(['127.0.0.1']);
  server = createServer({ cert, key }, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  host = typeof address === 'object' && address ? `127.0.0.1:${address.port}` : '';
  agent = new Agent({ ca });
});
afterAll(async () => {
  agent.destroy();
  server.close();
  await once(server, 'close');
});
beforeEach(() => void asked.splice(0));

function answer({ url }: IncomingMessage, response: ServerResponse): void {
  asked.push(url ?? '');
  if (url === '/moved') response.writeHead(302, { location: `https://${host}/file` }).end();
  else if (url === '/huge') response.end(Buffer.alloc(17 * 1024 * 1024));
  else response.end(file);
}

/** Unsealed, as the files of channels are. */
function fetched(url: string, named: readonly string[] = [host]): Promise<Buffer> {
  const info: MediaConnInfo = {
    auth: '',
    ttl: 60,
    fetchDate: new Date(),
    hosts: named.map((hostname) => ({ hostname, maxContentLengthBytes: 0 })),
  };
  const socket = {
    refreshMediaConn: () => Promise.resolve(info),
    updateMediaMessage: () => Promise.reject(new Error('the phone is off')),
  };
  const content = { kind: 'image', mimeType: 'image/png', mediaRef: writeMediaRef('image', { url }) } as const;
  return new MediaDownload({ socket, agent }).download(content, sender);
}

function refusal(url: string, named?: readonly string[]): Promise<unknown> {
  return fetched(url, named).then(
    () => Promise.reject(new Error('it was fetched')),
    (error: unknown) => error,
  );
}

it('a file at a host that the connected server names is fetched', async () => {
  expect(await fetched(`https://${host}/file`)).toEqual(file);
});

it('a file at a host that nobody names is not asked for, and the refusal says why', async () => {
  expect(await refusal(`https://${host}/file`, [])).toMatchObject({ code: 'media_refused', retry: { kind: 'never' } });
  expect(asked).toEqual([]);
});

it('a file that turns out larger than 16 MB is not taken into memory, whatever its sender said', async () => {
  expect(await refusal(`https://${host}/huge`)).toMatchObject({ code: 'media_too_large', retry: { kind: 'never' } });
});

it('a redirect is not followed, even to the same host', async () => {
  expect(await refusal(`https://${host}/moved`)).toMatchObject({ code: 'media_unavailable' });
  expect(asked).toEqual(['/moved']);
});

describe('a host of WhatsApp', () => {
  it('is looked up with care whenever a file is fetched from it', async () => {
    let lookup: LookupFunction | undefined;
    const watched = new Agent();
    watched.createConnection = (options) => {
      if (typeof options !== 'object') throw new Error('not asked for');
      lookup = options.lookup;
      throw new Error('seen enough');
    };
    const place = { url: new URL('https://mmg.whatsapp.net/x'), isNamed: false };
    await expect(fetchMedia(place, watched)).rejects.toMatchObject({ code: 'media_unavailable' });
    const answered = new Promise((resolve) => lookup?.('localhost', { all: true }, resolve));
    expect(await answered).toEqual(new Error('localhost is not on the public internet'));
  });

  const resolved = (...addresses: string[]): Promise<unknown> => {
    const found = addresses.map((address) => ({ address, family: 4 }));
    const system: LookupFunction = (_host, { all }, answerWith) =>
      all === true ? answerWith(null, found) : answerWith(null, addresses[0] ?? '', 4);
    const ask = (all: boolean): Promise<unknown> =>
      new Promise((resolve, reject) => {
        publicLookup(system)('mmg.whatsapp.net', { all }, (error, answered) =>
          error ? reject(error) : resolve(answered),
        );
      });
    return Promise.all([ask(true), ask(false)]);
  };

  it('is reached at its public addresses', async () => {
    expect(await resolved('157.240.0.60')).toEqual([[{ address: '157.240.0.60', family: 4 }], '157.240.0.60']);
  });

  it.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['157.240.0.60', '192.168.0.1']])(
    'is not reached where its name leads into a private network (%s %s)',
    async (...addresses) => {
      await expect(resolved(...addresses)).rejects.toThrow('mmg.whatsapp.net is not on the public internet');
    },
  );
});
