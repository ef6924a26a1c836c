import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.js';

export const business = {
  phoneNumberId: '1001',
  displayNumber: '+1 555 010 0001',
  digits: '15550100001',
  accessToken: 'a-token',
  appSecret: 'a-secret',
  verifyToken: 'a-verify-token',
};
export const customer = '966500000001';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

/** JSON that a test looks into: a wrong path reads as undefined instead of throwing. */
export class Json {
  constructor(readonly value: unknown) {}

  at(...path: (string | number)[]): Json {
    return new Json(path.reduce<unknown>((value, key) => (isIndexable(value) ? value[key] : undefined), this.value));
  }

  get list(): Json[] {
    return Array.isArray(this.value) ? this.value.map((item) => new Json(item)) : [];
  }

  get text(): string {
    return typeof this.value === 'string' ? this.value : '';
  }
}

function isIndexable(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): Json {
  try {
    return new Json(JSON.parse(text));
  } catch {
    return new Json(undefined);
  }
}

export class Rig {
  constructor(
    readonly emulator: Emulator,
    readonly sink: WebhookSink,
  ) {}

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.emulator.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }

  admin(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.call(method, `/admin${path}`, body);
  }

  graph(method: string, path: string, body?: unknown, token = business.accessToken): Promise<Answer> {
    return this.call(method, `/v23.0${path}`, body, { Authorization: `Bearer ${token}` });
  }

  send(message: object, to = customer): Promise<Answer> {
    return this.graph('POST', `/${business.phoneNumberId}/messages`, { messaging_product: 'whatsapp', to, ...message });
  }

  text(body: string, reference?: string): Promise<Answer> {
    return this.send({ type: 'text', text: { body }, biz_opaque_callback_data: reference });
  }

  async inbox(number = customer): Promise<Json[]> {
    const { json } = await this.admin('GET', `/phones/${number}/messages?limit=5000`);
    return json.at('messages').list;
  }

  behave(behaviour: object): Promise<Answer> {
    return this.admin('POST', '/behaviours', behaviour);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    await this.sink.close();
  }
}

export async function startRig(options: Partial<EmulatorOptions> = {}): Promise<Rig> {
  const sink = await WebhookSink.start();
  const { digits: _digits, ...number } = business;
  const numbers = [{ ...number, webhookUrl: `${sink.url}/hook`, webhookHost: 'acme.localhost' }];
  return new Rig(await createEmulator({ port: 0, numbers, ...options }), sink);
}

interface Received {
  readonly raw: string;
  readonly headers: IncomingHttpHeaders;
  readonly value: Json;
}

/** What a gateway's webhook door would be: it keeps what came, and answers what it is told to. */
export class WebhookSink {
  readonly received: Received[] = [];
  /** Answers for the next calls; 200 when none is left. */
  readonly answers: number[] = [];

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static start(): Promise<WebhookSink> {
    return new Promise((ready) => {
      const server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          const { status, body } = sink.take(request.url ?? '', request.headers, Buffer.concat(parts).toString());
          response.writeHead(status).end(body);
        });
      });
      let sink: WebhookSink;
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        const port = address === null || typeof address === 'string' ? 0 : address.port;
        const close = () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          });
        sink = new WebhookSink(`http://127.0.0.1:${port}`, close);
        ready(sink);
      });
    });
  }

  get statuses(): Json[] {
    return this.received.flatMap(({ value }) => value.at('statuses').list);
  }

  get messages(): Json[] {
    return this.received.flatMap(({ value }) => value.at('messages').list);
  }

  statusesOf(messageId: string): string[] {
    return this.statuses.filter((one) => one.at('id').value === messageId).map((one) => one.at('status').text);
  }

  private take(path: string, headers: IncomingHttpHeaders, raw: string): { status: number; body: string } {
    const query = new URL(path, this.url).searchParams;
    if (query.has('hub.challenge')) return this.#challenge(query);
    const status = this.answers.shift() ?? 200;
    if (status === 200) this.received.push({ raw, headers, value: parse(raw).at('entry', 0, 'changes', 0, 'value') });
    return { status, body: '' };
  }

  #challenge(query: URLSearchParams): { status: number; body: string } {
    const known = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === business.verifyToken;
    return known ? { status: 200, body: query.get('hub.challenge') ?? '' } : { status: 403, body: '' };
  }
}

/** Looks again until it is so; fails with the last look after the deadline. */
export async function until<T>(look: () => T | Promise<T>, isSo: (seen: T) => boolean, deadlineMs = 4000): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > end) throw new Error(`It never came to be so; last seen: ${JSON.stringify(seen)}`);
    await new Promise((later) => setTimeout(later, 5));
  }
}
