import { proxyOf, proxyProblem } from './proxy-target.js';

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy.example.com:3128', 'proxy.example.com:3128'],
    ['http://proxy.example.com', 'proxy.example.com:80'],
    ['https://user:pass@proxy.example.com', 'proxy.example.com:443'],
    ['socks5://user:p%40ss@203.0.113.7:1080/', '203.0.113.7:1080'],
    ['socks5://proxy.example.com', 'proxy.example.com:1080'],
    ['SOCKS5://[2001:db8::1]:9050', '[2001:db8::1]:9050'],
  ])('%s is taken, and shown as %s', (text, shown) => {
    expect(proxyProblem(text)).toBeUndefined();
    expect(proxyOf(text).hostAndPort).toBe(shown);
  });

  it('keeps user and password for the engine', () => {
    const { url } = proxyOf('socks5://user:p%40ss@203.0.113.7:1080/');
    expect([url.protocol, url.username, url.password, url.hostname, url.port]).toEqual([
      'socks5:',
      'user',
      'p%40ss',
      '203.0.113.7',
      '1080',
    ]);
  });

  it.each(['socks5://2130706433:1080', 'socks5://0x7f.1:1080', 'socks5://017700000001:1080', 'http://127.1:80'])(
    '%s is seen to be this very machine',
    (text) => {
      expect([proxyProblem(text), proxyOf(text).host, proxyOf(text).url.hostname]).toEqual([
        undefined,
        '127.0.0.1',
        '127.0.0.1',
      ]);
    },
  );

  it.each([
    'proxy.example.com:3128',
    'ftp://proxy.example.com',
    'file:///etc/passwd',
    'socks4://proxy.example.com',
    'http:proxy.example.com',
    'http://',
    'socks5://',
    'socks5://:1080',
    'http://proxy.example.com/path',
    'http://proxy.example.com?query',
    'http://proxy.example.com#part',
    'http://proxy.example.com:0',
    'http://proxy.example.com:99999',
    'socks5://a b.example.com:1080',
    'socks5://%6c%6fcalhost:1080',
    'javascript:alert(1)',
    ' ',
  ])('%s is refused in words', (text) => {
    expect(proxyProblem(text)).toMatch(/^The proxy must be an address/);
  });
});
