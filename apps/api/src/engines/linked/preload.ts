/**
 * The defects of baileys 7.0.0-rc14 and libsignal 6.0.0, neutralised in one place before a socket is made.
 * preload.spec.ts fails when either version changes: read their changes, then this file, then move the pin.
 */
import { Curve, generateSignalPubKey } from 'baileys';
import { SessionBuilder, SessionCipher, SessionRecord } from 'libsignal';
import { verifySignature } from 'libsignal/src/curve.js';
import type { Session, SessionsOf, SignalBuilder, SignalCipher } from './libsignal-insides.js';

export const studied = { baileys: '7.0.0-rc14', libsignal: '6.0.0' } as const;

const mostClosedSessions = 40;
let isLoaded = false;

export function preload(options: { strictCertificates: boolean }): void {
  if (isLoaded) return;
  isLoaded = true;
  Object.assign(SessionCipher.prototype, { decryptWithSessions, queueJob });
  Object.assign(SessionBuilder.prototype, { initOutgoing: undisturbed(parseBuilder(SessionBuilder.prototype)) });
  Object.assign(SessionRecord.prototype, { closeSession, openSession, removeOldSessions });
  if (options.strictCertificates) Object.assign(Curve, { verify });
  for (const name of ['info', 'warn', 'error']) Object.assign(terminal, { [name]: quieted(terminal[name]) });
}

/** libsignal knows no other log. */
const terminal = parseTerminal(globalThis.console);

/** What libsignal says to the console in the course of things, some of it with a session behind it. */
const chatter = [
  'Closing session:',
  'Opening session:',
  'Removing old closed session:',
  'Session already closed',
  'Session already open',
  'Closing open session in favor of incoming prekey bundle',
  'Decrypted message with closed session.',
  'Failed to decrypt message with any known session...',
  'Session error:',
];

type Say = (...words: unknown[]) => void;

function quieted(say: Say | undefined): Say {
  return (...words) => {
    const [first] = words;
    if (typeof first === 'string' && chatter.some((sentence) => first.startsWith(sentence))) return;
    say?.(...words);
  };
}

function parseTerminal(terminal: unknown): Record<string, Say> {
  return terminal as Record<string, Say>;
}

/** Trying a session changes it before its MAC is checked, and all of them are stored: a wrong one is put back. */
async function decryptWithSessions(this: SignalCipher, data: Buffer, sessions: readonly Session[]) {
  for (const session of sessions) {
    const before = sessions.length > 1 ? session.serialize() : undefined;
    try {
      const plaintext = await this.doDecryptWhisperMessage(data, session);
      session.indexInfo.used = Date.now();
      return { session, plaintext };
    } catch {
      if (before !== undefined) Object.assign(session, parseClass(session.constructor).deserialize(before));
    }
  }
  throw new Error('No matching sessions found for message');
}

const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * libsignal's own queue is one for the whole process: a job runs in the async context of whoever came first, so that
 * two accounts writing to one contact mix their transactions. Here every account has its own, and jobs keep their context.
 */
async function queueJob<T>(this: SignalCipher, job: () => Promise<T>): Promise<T> {
  const address = this.addr.toString();
  const queue = queues.get(this.storage) ?? new Map<string, Promise<unknown>>();
  queues.set(this.storage, queue);
  const before = queue.get(address) ?? Promise.resolve();
  const mine = before.then(job, job);
  queue.set(address, mine);
  try {
    return await mine;
  } finally {
    if (queue.get(address) === mine) queue.delete(address);
  }
}

let undisturbedCount = 0;

/** The same queue again, inside a function: each call gets a line of its own. Our transactions keep the order. */
function undisturbed(builder: SignalBuilder) {
  const initOutgoing = builder.initOutgoing;
  return function (this: SignalBuilder, device: unknown): Promise<void> {
    const { addr, storage } = this;
    undisturbedCount += 1;
    const line = `${addr.toString()}#${undisturbedCount}`;
    const facade = parseBuilder(Object.create(this));
    const sessions: Partial<Record<string | symbol, unknown>> = {
      loadSession: () => storage.loadSession(addr.toString()),
      storeSession: (_line: string, record: unknown) => storage.storeSession(addr.toString(), record),
    };
    const atLine = new Proxy(storage, { get: (target, name) => sessions[name] ?? boundTo(target, name) });
    Object.assign(facade, { addr: { id: addr.id, toString: () => line }, storage: atLine });
    return initOutgoing.call(facade, device);
  };
}

function boundTo(target: object, name: string | symbol): unknown {
  const found: unknown = Reflect.get(target, name);
  return typeof found === 'function' ? (...given: unknown[]): unknown => Reflect.apply(found, target, given) : found;
}

/** libsignal's own print the whole session, private keys included. */
function closeSession(session: Session): void {
  if (session.indexInfo.closed === -1) session.indexInfo.closed = Date.now();
}

function openSession(session: Session): void {
  session.indexInfo.closed = -1;
}

function removeOldSessions(this: SessionsOf): void {
  const closed = Object.entries(this.sessions)
    .filter(([, { indexInfo }]) => indexInfo.closed !== -1)
    .toSorted(([, a], [, b]) => a.indexInfo.closed - b.indexInfo.closed);
  const tooMany = Object.keys(this.sessions).length - mostClosedSessions;
  for (const [key] of closed.slice(0, Math.max(0, tooMany))) Reflect.deleteProperty(this.sessions, key);
}

/** Baileys' own says yes to every signature of the right length. */
function verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verifySignature(Buffer.from(generateSignalPubKey(key)), message, signature);
  } catch {
    return false;
  }
}

function parseClass(found: unknown) {
  return found as { deserialize(data: unknown): Session };
}

function parseBuilder(prototype: unknown): SignalBuilder {
  return prototype as SignalBuilder;
}
