import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { mediaCertificate } from './media-certificate.js';
import { sha256 } from './media-crypto.js';
import type { MediaVault } from './media-vault.js';

const LARGEST_UPLOAD = 110 * 1024 * 1024;
const uploadPath = /^\/(?:mms|product|pps)\/[a-z-]+\/([\w-]+)$/;

export interface MediaHostOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** The name by which linked devices reach it. */
  readonly name: string;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** WhatsApp's media servers, over TLS: they take sealed files and give them to whoever knows the path. */
export class MediaHost {
  /** Whoever asks by `media_conn` may upload with it. */
  readonly auth = randomBytes(24).toString('base64url');

  private constructor(
    private readonly vault: MediaVault,
    private readonly server: Server,
    /** PEM of the authority that its clients have to trust. */
    readonly ca: string,
    /** With its port. */
    readonly hostname: string,
  ) {
    vault.origin = `https://${hostname}`;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(vault: MediaVault, { port, host, name }: MediaHostOptions): Promise<MediaHost> {
    const names = [...new Set([name.replace(/[[\]]/g, ''), '127.0.0.1', '::1', 'localhost'])];
    const { ca, cert, key } = await mediaCertificate(names);
    const server = createServer({ cert, key });
    await new Promise<void>((ready, failed) => {
      server.once('error', failed);
      server.listen(port, host, ready);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The media host has no port');
    return new MediaHost(vault, server, ca, `${name}:${address.port}`);
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.server.close(() => closed());
      this.server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'POST') await this.#upload(request, response);
      else this.#download(request, response);
    } catch (problem) {
      const status = problem instanceof Refusal ? problem.status : 500;
      response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
      response.end(JSON.stringify({ error: { code: status, message: String(problem) } }));
    }
  }

  async #upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.vault.origin);
    const [, named] = uploadPath.exec(url.pathname) ?? [];
    if (named === undefined) throw new Refusal(404, 'There is no such place to upload to');
    if (url.searchParams.get('auth') !== this.auth) throw new Refusal(401, 'This auth was never given by media_conn');
    if (url.searchParams.get('token') !== named) throw new Refusal(400, 'The token does not name the file');
    const sealed = await bodyOf(request);
    if (sha256(sealed).toString('base64url') !== named)
      throw new Refusal(400, 'The file has another hash than its name');
    const path = this.vault.keep(sealed);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ url: `${this.vault.origin}${path}`, direct_path: path }));
  }

  #download(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.vault.origin);
    const sealed = this.vault.find(pathname);
    if (sealed === undefined) throw new Refusal(404, 'There is no such media, or not any more');
    const [start, end] = rangeOf(request.headers.range, sealed.length);
    const part = sealed.subarray(start, end);
    const partial = part.length < sealed.length;
    response.writeHead(partial ? 206 : 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': part.length,
      ...(partial && { 'Content-Range': `bytes ${start}-${start + part.length - 1}/${sealed.length}` }),
    });
    response.end(part);
  }
}

function rangeOf(header: string | undefined, length: number): [number, number] {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined) return [0, length];
  return [Number(first), last === undefined || last === '' ? length : Math.min(Number(last) + 1, length)];
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = parseChunk(part);
    size += bytes.length;
    if (size > LARGEST_UPLOAD) throw new Refusal(413, 'The file is too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function parseChunk(part: unknown): Buffer {
  return part as Buffer;
}
