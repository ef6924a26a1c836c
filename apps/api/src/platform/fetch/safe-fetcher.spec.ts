import { createServer, type RequestListener, type Server } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { FetchRefused } from './fetch-refused.js';
import { SafeFetcher, type FetchLimits } from './safe-fetcher.js';

const limits: FetchLimits = { maxBytes: 1_000, timeoutMs: 3_000 };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const noNetwork = new SafeFetcher({
  allowedPrivateHosts: [],
  resolve: () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })),
});
const trusting = (...hosts: string[]): SafeFetcher => new SafeFetcher({ allowedPrivateHosts: hosts });
const resolvingTo = (...addresses: string[]): SafeFetcher =>
  new SafeFetcher({ allowedPrivateHosts: [], resolve: () => Promise.resolve(addresses) });

async function refusalOf(fetcher: SafeFetcher, url: string, given: Partial<FetchLimits> = {}): Promise<FetchRefused> {
  const failure = await fetcher.fetchBytes(url, { ...limits, ...given }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (failure instanceof FetchRefused) return failure;
  throw new Error(`Expected a refusal of ${url}, got ${String(failure)}`);
}

describe('a hostile address', () => {
  it.each([
    ['http://127.0.0.1/'],
    ['http://127.1/'],
    ['http://0/'],
    ['http://0.0.0.0:8080/'],
    ['http://2130706433/'],
    ['http://017700000001/'],
    ['http://0x7f000001/'],
    ['http://0x7f.1/'],
    ['http://0177.0.0.1/'],
    ['http://127.0.0.1./'],
    ['http://１２７.０.０.１/'],
    ['http://①②⑦.⓪.⓪.①/'],
    ['http://%31%32%37.0.0.1/'],
    ['http://10.1.2.3/'],
    ['http://192.168.0.1:22/'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://2852039166/latest/meta-data/'],
    ['http://168.63.129.16/metadata'],
    ['http://100.100.100.200/'],
    ['http://[::]/'],
    ['http://[::1]/'],
    ['http://[0:0:0:0:0:0:0:1]/'],
    ['http://[::ffff:127.0.0.1]/'],
    ['http://[::ffff:7f00:1]/'],
    ['http://[::127.0.0.1]/'],
    ['http://[64:ff9b::7f00:1]/'],
    ['http://[2002:7f00:1::]/'],
    ['http://[fe80::1]/'],
    ['http://[fd00:ec2::254]/'],
    ['https://[ff02::1]/'],
    ['http:\\\\127.0.0.1\\'],
    ['http:127.0.0.1'],
  ])('%s is refused without a connection', async (url) => {
    expect((await refusalOf(noNetwork, url)).code).toBe('address_not_allowed');
  });

  it.each([
    ['file:///etc/passwd'],
    ['ftp://example.com/a'],
    ['gopher://127.0.0.1:6379/_INFO'],
    ['data:text/plain,x'],
    ['javascript:alert(1)'],
    ['blob:http://example.com/1'],
    ['http://'],
    ['http://[::1'],
    ['http://[fe80::1%25eth0]/'],
    ['http://example.com:99999/'],
    ['http://256.1.1.1/'],
    ['//example.com/a'],
    ['example.com/a'],
    [''],
    [`http://example.com/${'a'.repeat(9_000)}`],
  ])('%s is no address', async (url) => {
    expect((await refusalOf(noNetwork, url)).code).toBe('bad_url');
  });

  it.each(['http://user@example.com/', 'http://user:secret@example.com/', 'http://127.0.0.1:80@example.com/'])(
    '%s is refused for its credentials',
    async (url) => {
      expect(await refusalOf(noNetwork, url)).toMatchObject({
        code: 'bad_url',
        sentence: expect.stringContaining('password'),
      });
    },
  );

  it('whose name leads to a private address is refused', async () => {
    expect((await refusalOf(resolvingTo('10.0.0.5'), 'http://innocent.example/')).code).toBe('address_not_allowed');
  });

  it('whose name leads to a public and a private address is refused', async () => {
    const mixed = resolvingTo('93.184.216.34', '::ffff:127.0.0.1');
    expect((await refusalOf(mixed, 'http://innocent.example/')).code).toBe('address_not_allowed');
  });

  it('whose name leads nowhere is not found', async () => {
    expect(await refusalOf(noNetwork, 'http://nowhere.example/')).toMatchObject({
      code: 'unreachable',
      sentence: 'The server could not be found.',
    });
    expect((await refusalOf(resolvingTo(), 'http://nowhere.example/')).code).toBe('unreachable');
  });

  it('whose name never resolves is given up in time', async () => {
    const endless = new SafeFetcher({ allowedPrivateHosts: [], resolve: () => new Promise(() => undefined) });
    expect((await refusalOf(endless, 'http://slow.example/', { timeoutMs: 100 })).code).toBe('timed_out');
  });
});

describe('the list of allowed private hosts', () => {
  it('opens exactly one host and port', async () => {
    const host = await serving((_request, response) => response.end('hello'));
    const other = await serving((_request, response) => response.end('secret'));
    const fetched = await trusting(host).fetchBytes(`http://${host}/a.txt`, limits);
    expect(fetched.bytes.toString()).toBe('hello');
    expect((await refusalOf(trusting(host), `http://${other}/`)).code).toBe('address_not_allowed');
    expect((await refusalOf(trusting(host), 'http://127.0.0.1/')).code).toBe('address_not_allowed');
  });

  it('does not open another name for the same address', async () => {
    const host = await serving((_request, response) => response.end('hello'));
    const port = host.split(':')[1] ?? '';
    expect((await refusalOf(trusting(host), `http://localhost:${port}/`)).code).toBe('address_not_allowed');
  });
});

describe('DNS rebinding', () => {
  it('finds nothing: a name is resolved once and the connection goes to what was checked', async () => {
    const reached: (string | undefined)[] = [];
    const host = await serving((request, response) => {
      reached.push(request.socket.localAddress);
      response.end('hello');
    });
    const name = `rebind.example:${host.split(':')[1] ?? ''}`;
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const resolve = (): Promise<readonly string[]> => Promise.resolve(answers[asked++] ?? []);
    await new SafeFetcher({ allowedPrivateHosts: [name], resolve }).fetchBytes(`http://${name}/`, limits);
    expect({ asked, reached }).toEqual({ asked: 1, reached: ['127.0.0.1'] });
  });

  it('between a redirect and its target is checked again', async () => {
    const host = await serving((request, response) => {
      if (request.url === '/start') response.writeHead(302, { location: `http://${name}/secret` }).end();
      else response.end('secret');
    });
    const name = `rebind.example:${host.split(':')[1] ?? ''}`;
    let asked = 0;
    const resolve = (): Promise<readonly string[]> => {
      asked += 1;
      return Promise.resolve(['127.0.0.1']);
    };
    const fetcher = new SafeFetcher({ allowedPrivateHosts: [host], resolve });
    expect((await refusalOf(fetcher, `http://${host}/start`)).code).toBe('address_not_allowed');
    expect(asked).toBe(1);
  });

  it('is not needed for a checked name: the pinned address serves it under its own Host', async () => {
    let hostHeader: string | undefined;
    const host = await serving((request, response) => {
      hostHeader = request.headers.host;
      response.end('hello');
    });
    const name = `emulator.example:${host.split(':')[1] ?? ''}`;
    const fetcher = new SafeFetcher({ allowedPrivateHosts: [name], resolve: () => Promise.resolve(['127.0.0.1']) });
    expect((await fetcher.fetchBytes(`http://${name}/`, limits)).bytes.toString()).toBe('hello');
    expect(hostHeader).toBe(name);
  });
});

describe('a redirect', () => {
  it.each([
    ['http://169.254.169.254/latest/', 'address_not_allowed'],
    ['http://[::1]/', 'address_not_allowed'],
    ['//127.0.0.1:1/', 'address_not_allowed'],
    ['file:///etc/passwd', 'bad_url'],
    ['ftp://example.com/', 'bad_url'],
    ['http://user:pass@example.com/', 'bad_url'],
  ])('to %s is refused', async (location, code) => {
    const host = await serving((_request, response) => response.writeHead(302, { location }).end());
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe(code);
  });

  it('is followed three times and no more', async () => {
    const host = await serving((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(307, { location: `/${left - 1}` }).end('moved');
    });
    const fetched = await trusting(host).fetchBytes(`http://${host}/3`, limits);
    expect(fetched).toMatchObject({ finalUrl: `http://${host}/0` });
    expect((await refusalOf(trusting(host), `http://${host}/4`)).code).toBe('too_many_redirects');
  });

  it('without a target is a bad status', async () => {
    const host = await serving((_request, response) => response.writeHead(302).end());
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('bad_status');
  });

  it('with an endless body is left at once', async () => {
    const host = await serving((request, response) => {
      if (request.url === '/there') return void response.end('there');
      response.writeHead(302, { location: '/there' });
      const flood = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
      response.on('close', () => clearInterval(flood));
    });
    expect((await trusting(host).fetchBytes(`http://${host}/`, limits)).bytes.toString()).toBe('there');
  });
});

describe('an answer', () => {
  it('is given with its type, name and final address', async () => {
    const headers = { 'content-type': 'image/png', 'content-disposition': 'inline; filename="cat.png"' };
    let asked: unknown;
    const host = await serving((request, response) => {
      asked = { method: request.method, accept: request.headers.accept };
      response.writeHead(200, headers).end('PNG');
    });
    const fetched = await trusting(host).fetchBytes(`http://${host}/a?b=1#c`, { ...limits, accept: 'image/*' });
    expect(asked).toEqual({ method: 'GET', accept: 'image/*' });
    expect(fetched).toEqual({
      bytes: Buffer.from('PNG'),
      contentType: 'image/png',
      finalUrl: `http://${host}/a?b=1#c`,
      fileName: 'cat.png',
    });
  });

  it.each([[404], [500], [204], [206]])('of status %i is refused, naming it', async (status) => {
    const host = await serving((_request, response) => response.writeHead(status).end());
    expect(await refusalOf(trusting(host), `http://${host}/`)).toMatchObject({
      code: 'bad_status',
      sentence: `The server answered ${status}.`,
    });
  });

  it('that is exactly as large as allowed is taken, one byte more is not', async () => {
    const host = await serving((request, response) => response.end(Buffer.alloc(Number(request.url?.slice(1)))));
    expect((await trusting(host).fetchBytes(`http://${host}/1000`, limits)).bytes).toHaveLength(1_000);
    expect((await refusalOf(trusting(host), `http://${host}/1001`)).code).toBe('too_large');
  });

  it('that announces too much is refused before it is read', async () => {
    const host = await serving((_request, response) =>
      response.writeHead(200, { 'content-length': '999999' }).write('x'),
    );
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('too_large');
  });

  it('that announces more than it sends is not taken', async () => {
    const host = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('x', () => response.destroy());
    });
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('unreachable');
  });

  it('that never ends is cut at the limit', async () => {
    let sent = 0;
    const host = await serving((_request, response) => {
      const flood = setInterval(() => (sent += response.write(Buffer.alloc(256)) ? 256 : 0), 1);
      response.on('close', () => clearInterval(flood));
    });
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('too_large');
    expect(sent).toBeLessThan(1_000_000);
  });

  it('that drips is cut at the total time', async () => {
    const host = await serving((_request, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect((await refusalOf(trusting(host), `http://${host}/`, { timeoutMs: 300 })).code).toBe('timed_out');
  });

  it('that drips its headers is cut at the total time', async () => {
    const host = await serving((request) => {
      const drip = setInterval(() => request.socket.write('x'), 20);
      request.socket.write('HTTP/1.1 200 OK\r\nx: ');
      request.socket.on('close', () => clearInterval(drip));
    });
    expect((await refusalOf(trusting(host), `http://${host}/`, { timeoutMs: 300 })).code).toBe('timed_out');
  });

  it('that falls silent is cut at the idle time', async () => {
    const host = await serving((_request, response) => void response.writeHead(200).write('x'));
    const impatient = new SafeFetcher({ allowedPrivateHosts: [host], idleTimeoutMs: 500 });
    expect((await refusalOf(impatient, `http://${host}/`, { timeoutMs: 20_000 })).code).toBe('timed_out');
  });

  it('with enormous headers is refused', async () => {
    const host = await serving((request) => request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`));
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('unreachable');
  });

  it('that is not HTTP is refused', async () => {
    const host = await serving((request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('unreachable');
  });
});

describe('a packed answer', () => {
  const packed = (encoding: string, body: Buffer) =>
    serving((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));

  it('is unpacked', async () => {
    const gzipped = await packed('gzip', gzipSync('hello'));
    const brotli = await packed('BR', brotliCompressSync('hello'));
    const fetcher = trusting(gzipped, brotli);
    expect((await fetcher.fetchBytes(`http://${gzipped}/`, limits)).bytes.toString()).toBe('hello');
    expect((await fetcher.fetchBytes(`http://${brotli}/`, limits)).bytes.toString()).toBe('hello');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(20_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
  ])('that is a bomb in %s is cut while it unpacks', async (encoding, bomb) => {
    const host = await packed(encoding, bomb);
    expect((await refusalOf(trusting(host), `http://${host}/`, { maxBytes: 100_000 })).code).toBe('too_large');
  });

  it.each([
    ['gzip', gzipSync('hello').subarray(0, 10)],
    ['gzip', Buffer.from('not packed at all')],
    ['gzip, gzip', gzipSync(gzipSync('hello'))],
    ['zstd', Buffer.from('hello')],
  ])('in %s that cannot be unpacked is refused', async (encoding, body) => {
    const host = await packed(encoding, body);
    expect((await refusalOf(trusting(host), `http://${host}/`)).code).toBe('unreachable');
  });
});
