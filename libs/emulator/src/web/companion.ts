import type { BinaryNode } from 'baileys';
import type { Account } from './account.js';
import { lidJid, numberJid, serverJid } from './jids.js';
import type { CompanionKeys } from './keys/companion-keys.js';
import { node } from './nodes.js';
import { SocketLedger } from './socket-ledger.js';
import { UndeliveredStanzas } from './undelivered-stanzas.js';

/** The socket a companion is logged in by. */
export interface Connection {
  send(stanza: BinaryNode): void;
  /** Says why, where there is something to say, then closes. */
  close(farewell?: BinaryNode): void;
  /** As when a cable is pulled. */
  cut(): void;
  /** Open, and yet nothing is answered and nothing sent. */
  frozen: boolean;
}

/** What a linked device said about itself when it was linked. */
export interface Registration {
  readonly noiseKey: Buffer;
  /** `ADVSignedDeviceIdentity` with the companion's own signature, as it goes along with a first message. */
  readonly deviceIdentity: Buffer;
  readonly keyIndex: number;
  readonly platform: string;
}

/** One linked device of an account. Index 0 is the phone itself and is no companion. */
export class Companion {
  readonly undelivered = new UndeliveredStanzas();
  readonly sockets = new SocketLedger();
  logins = 0;
  connectedSince: number | undefined;
  #connection: Connection | undefined;
  #active = false;

  constructor(
    readonly account: Account,
    readonly index: number,
    readonly registration: Registration,
    readonly keys: CompanionKeys,
  ) {}

  get jid(): string {
    return numberJid(this.account.number, this.index);
  }

  get lidJid(): string {
    return lidJid(this.account.lid, this.index);
  }

  get isOnline(): boolean {
    return this.#connection !== undefined;
  }

  /** For answers and other passing things: lost when the companion is away. */
  send(stanza: BinaryNode): boolean {
    this.#connection?.send(stanza);
    return this.isOnline;
  }

  /** For messages, receipts and notifications: repeated after the next login until the companion acknowledged them. */
  deliver(stanza: BinaryNode): void {
    this.undelivered.add(stanza);
    if (this.#active) this.send(stanza);
  }

  close(farewell?: BinaryNode): void {
    this.#connection?.close(farewell);
  }

  cut(): void {
    this.#connection?.cut();
  }

  freeze(frozen: boolean): void {
    if (this.#connection !== undefined) this.#connection.frozen = frozen;
  }

  /** Returns the connection that was there before, still open. */
  attach(connection: Connection, now: number): Connection | undefined {
    const before = this.#connection;
    this.#connection = connection;
    this.#active = false;
    this.logins += 1;
    this.connectedSince = now;
    this.sockets.open(connection, now);
    if (before !== undefined) this.sockets.replaced += 1;
    return before;
  }

  /** Ignores a socket that another one has replaced already. */
  detach(connection: Connection, now: number): void {
    this.sockets.close(connection, now);
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    this.connectedSince = undefined;
    this.#active = false;
  }

  /** The companion has settled in: what waited goes out in order, then everything goes out as it comes. */
  activate(): boolean {
    if (this.#active || !this.isOnline) return false;
    const waiting = this.undelivered.all();
    this.send(node('ib', { from: serverJid }, [offlinePreview(waiting)]));
    for (const stanza of waiting) this.send({ ...stanza, attrs: { ...stanza.attrs, offline: '1' } });
    this.send(node('ib', { from: serverJid }, [node('offline', { count: String(waiting.length) })]));
    this.#active = true;
    return true;
  }
}

function offlinePreview(waiting: readonly BinaryNode[]): BinaryNode {
  const count = (tag: string) => String(waiting.filter((stanza) => stanza.tag === tag).length);
  return node('offline_preview', {
    count: String(waiting.length),
    message: count('message'),
    receipt: count('receipt'),
    notification: count('notification'),
    appdata: '0',
    call: count('call'),
  });
}
