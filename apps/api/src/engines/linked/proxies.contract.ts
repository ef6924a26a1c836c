import { createServer, connect, type Server, type Socket } from 'node:net';

/** A proxy somebody runs on this machine: lets in who knows the password, and counts where to. */
export class TestProxy {
  readonly passedTo: string[] = [];
  refused = 0;
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  private constructor(private readonly scheme: 'http' | 'socks5') {
    this.server = createServer((client) => {
      this.keep(client);
      if (scheme === 'http') this.http(client);
      else this.socks(client);
    });
  }

  static async start(scheme: 'http' | 'socks5'): Promise<TestProxy> {
    const proxy = new TestProxy(scheme);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  url(password = 'right'): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy does not listen');
    return `${this.scheme}://user:${password}@127.0.0.1:${address.port}`;
  }

  close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private http(client: Socket): void {
    client.once('data', (head) => {
      const text = head.toString();
      const [, host = '', port = ''] = /^CONNECT ([^:]+):(\d+)/.exec(text) ?? [];
      const secret = Buffer.from('user:right').toString('base64');
      if (!text.includes(`Basic ${secret}`)) return this.refuse(client, 'HTTP/1.1 407 No\r\n\r\n');
      this.pass(client, host, Number(port), 'HTTP/1.1 200 OK\r\n\r\n');
    });
  }

  private socks(client: Socket): void {
    client.once('data', () => {
      client.write(Buffer.from([5, 2]));
      client.once('data', (login) => {
        if (!login.toString('latin1').includes('right')) return this.refuse(client, Buffer.from([1, 1]));
        client.write(Buffer.from([1, 0]));
        client.once('data', (wish) => {
          const ok = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
          const isName = wish[3] === 3;
          const length = isName ? (wish[4] ?? 0) : 4;
          const from = isName ? 5 : 4;
          const name = wish.subarray(from, from + length);
          this.pass(client, isName ? name.toString() : name.join('.'), wish.readUInt16BE(from + length), ok);
        });
      });
    });
  }

  private refuse(client: Socket, words: string | Buffer): void {
    this.refused += 1;
    client.end(words);
  }

  private pass(client: Socket, host: string, port: number, welcome: string | Buffer): void {
    this.passedTo.push(`${host}:${port}`);
    const target = connect(port, host, () => {
      client.write(welcome);
      client.pipe(target).pipe(client);
    });
    this.keep(target);
  }

  private keep(socket: Socket): void {
    this.open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.open.delete(socket));
  }
}
