import { createServer } from 'node:http';
import { initAuthCreds, makeWASocket, type AuthenticationState, type SignalDataTypeMap, type WASocket } from 'baileys';
import { pino } from 'pino';

/**
 * Bare Baileys with its keys in memory: no database, no lane, no lease, nothing survives it. It links itself, and then
 * sends to all recipients side by side, to each a text once WhatsApp has acknowledged the one before. A process of its own.
 */
const webUrl = process.env['BARE_WEB_URL'] ?? '';
const emulatorUrl = process.env['BARE_EMULATOR_URL'] ?? '';
const number = process.env['BARE_NUMBER'] ?? '';
const auth = inMemory();
let socket: WASocket | undefined;
let isOpen = false;

function inMemory(): AuthenticationState {
  const kept = new Map<string, unknown>();
  const creds = initAuthCreds();
  return {
    creds,
    keys: {
      get: async <T extends keyof SignalDataTypeMap>(type: T, ids: string[]) => {
        const found = ids.filter((id) => kept.has(`${type} ${id}`)).map((id) => [id, kept.get(`${type} ${id}`)]);
        return parseFound<T>(Object.fromEntries(found));
      },
      set: async (data) => {
        for (const [type, values] of Object.entries(data)) {
          for (const [id, value] of Object.entries(values)) {
            if (value === null) kept.delete(`${type} ${id}`);
            else kept.set(`${type} ${id}`, value);
          }
        }
      },
    },
  };
}

/** What was kept under a type is of that type. */
function parseFound<T extends keyof SignalDataTypeMap>(found: object): Record<string, SignalDataTypeMap[T]> {
  return found as Record<string, SignalDataTypeMap[T]>;
}

function open(): void {
  const opened = makeWASocket({ auth, waWebSocketUrl: webUrl, logger: pino({ level: 'silent' }) });
  socket = opened;
  opened.ev.on('creds.update', (update) => void Object.assign(auth.creds, update));
  opened.ev.on('connection.update', ({ connection, qr }) => {
    if (qr !== undefined) void scan(qr);
    if (connection === 'close') open();
    isOpen = connection === 'open' || (isOpen && connection === undefined);
  });
}

async function scan(qr: string): Promise<void> {
  await fetch(`${emulatorUrl}/admin/phones/${number}/scan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ qr }),
  });
}

async function send(recipients: readonly string[], each: number): Promise<void> {
  const using = socket;
  if (!using) return;
  const sendTo = async (recipient: string): Promise<void> => {
    for (let i = 0; i < each; i++) {
      const sent = await using.sendMessage(`${recipient}@s.whatsapp.net`, { text: `Hello ${i}` });
      await acknowledged.of(String(sent?.key.id));
    }
  };
  await Promise.all(recipients.map(sendTo));
}

/** WhatsApp's own word that it has a message: `sendMessage` settles when the bytes are written. */
const acknowledged = {
  seen: new Set<string>(),
  waiting: new Map<string, () => void>(),
  note(id: string): void {
    const wake = this.waiting.get(id);
    this.waiting.delete(id);
    if (wake) wake();
    else this.seen.add(id);
  },
  of(id: string): Promise<void> {
    if (this.seen.delete(id)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.set(id, resolve));
  },
};

open();
let heard: WASocket | undefined;

/** GET / says 200 once linked; GET /send?recipients=…&each=… answers when all are acknowledged. */
createServer((incoming, response) => {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://bench');
  if (pathname !== '/send') return void response.writeHead(isOpen ? 200 : 503).end();
  if (socket !== heard) {
    heard = socket;
    socket?.ws.on('CB:ack,class:message', ({ attrs }: { attrs: { id: string } }) => acknowledged.note(attrs.id));
  }
  const recipients = (searchParams.get('recipients') ?? '').split(',');
  send(recipients, Number(searchParams.get('each'))).then(
    () => response.end('done'),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(process.env['PORT']), '127.0.0.1');
