import {
  decodeMessageNode,
  getBinaryNodeChildren,
  isJidNewsletter,
  proto,
  toNumber,
  unpadRandomMax16,
  type AuthenticationCreds,
  type BinaryNode,
  type WAMessage,
  type WASocket,
} from 'baileys';
import type { Clock } from '../../../platform/clock/clock.js';
import type { EngineEvent, InboundContent, Person } from '../../engine.js';
import { listenFirst } from '../life/guarded-listeners.js';
import type { Ledger } from '../memory/ledger.js';
import { Backlog } from './backlog.js';
import { contentOf } from './content.js';
import type { EventLine } from './event-line.js';
import { inboundOf, isForPeople, writerOf, type Received, type WhoIs } from './received.js';
import { statusesOf } from './receipts.js';
import { Undecryptable } from './undecryptable.js';
import type { Votes } from './votes.js';

interface Heard {
  readonly stanza: BinaryNode;
  readonly heardAt: Date;
}

export interface InboundParts {
  readonly clock: Clock;
  readonly credentials: AuthenticationCreds;
  readonly ledger: Ledger;
  readonly line: EventLine;
  readonly votes: Votes;
  readonly is: WhoIs;
  readonly self: () => Person;
  messageIdOf(waId: string): string | undefined;
}

/**
 * Tells what comes in before WhatsApp hears that it came: what is told is put before the ledger, and no frame leaves
 * before the ledger. A crash in between makes WhatsApp deliver again, with a ratchet that can still read it.
 */
export class Inbound {
  /** By the very bytes that are decrypted: nothing else says which stanza they belong to. */
  private readonly stanzas = new WeakMap<Uint8Array, Heard>();
  private readonly backlog = new Backlog();
  private lastHeard = 0;
  private readonly undecryptable = new Undecryptable();

  constructor(private readonly parts: InboundParts) {}

  watch(socket: WASocket): void {
    socket.ws.prependListener('CB:message', (stanza: BinaryNode) => this.note(stanza));
    listenFirst(socket.ws, 'CB:receipt', (stanza: BinaryNode) => this.receipt(stanza));
    socket.ev.on('messages.upsert', ({ messages, requestId }) => {
      for (const message of messages) this.upserted(message, requestId !== undefined);
    });
  }

  /** Called by the repository, inside the transaction that stepped the ratchet. */
  decrypted(ciphertext: Uint8Array, plaintext: Uint8Array): void {
    const heard = this.stanzas.get(ciphertext);
    if (!heard || heard.stanza.attrs['category'] === 'peer') return;
    const received = this.receivedOf(heard, proto.Message.decode(unpadRandomMax16(plaintext)));
    this.undecryptable.healed(received.key.id ?? '');
    this.take(received);
  }

  /** Called by the repository once it has read something, or has failed to. */
  settled(ciphertext: Uint8Array): void {
    this.backlog.leave(ciphertext);
  }

  close(): void {
    this.undecryptable.close();
  }

  private note(stanza: BinaryNode): void {
    this.backlog.join(stanza);
    const heard = { stanza, heardAt: this.nextHeard() };
    for (const { content } of getBinaryNodeChildren(stanza, 'enc')) {
      if (content instanceof Uint8Array) this.stanzas.set(content, heard);
    }
  }

  /** Chats are read side by side: each message keeps the moment it came. */
  private nextHeard(): Date {
    this.lastHeard = Math.max(this.parts.clock.now().getTime(), this.lastHeard + 1);
    return new Date(this.lastHeard);
  }

  private receivedOf({ stanza, heardAt }: Heard, decoded: proto.IMessage): Received {
    const { me } = this.parts.credentials;
    const { fullMessage } = decodeMessageNode(stanza, me?.id ?? '', me?.lid ?? '');
    const message = decoded.deviceSentMessage?.message ?? decoded;
    return { ...receivedParts(fullMessage), message, stanza, heardAt };
  }

  private take(received: Received): void {
    if (!isForPeople(received)) return;
    this.votes.remember(received);
    const isVote = Boolean(received.message.pollUpdateMessage);
    const content = isVote ? undefined : contentOf(received.message);
    if (!isVote && !content) return;
    this.tell(received.key.remoteJid ?? '', async () => {
      const told = content ?? (await this.votes.contentOf(received, await this.votersOf(received)));
      return told && inboundOf(received, told, this.parts);
    });
  }

  private get votes(): Votes {
    return this.parts.votes;
  }

  private async votersOf({ key }: Received): Promise<(string | null | undefined)[]> {
    const { me } = this.parts.credentials;
    if (key.fromMe) return [me?.id, me?.lid];
    const { number, lid } = await this.parts.is(writerOf(key));
    return [lid, number && `${number}@s.whatsapp.net`];
  }

  /** What did not come by decryption: sent again by the phone, of a channel, or not to be read at all. */
  private upserted(message: WAMessage, isFromPhone: boolean): void {
    const received = { ...receivedParts(message), message: message.message ?? {} };
    if (!isForPeople(received)) return;
    if (message.messageStubType === proto.WebMessageInfo.StubType.CIPHERTEXT) this.couldNotRead(received);
    else if (message.key.isViewOnce && !message.message) this.report(received, onlyOnPhone);
    else if (isFromPhone || isJidNewsletter(received.key.remoteJid ?? '')) this.take(received);
  }

  private couldNotRead(received: Received): void {
    this.undecryptable.wait(received.key.id ?? '', () => this.report(received, unreadable));
  }

  private report(received: Received, content: InboundContent): void {
    this.tell(received.key.remoteJid ?? '', () => inboundOf(received, content, this.parts));
  }

  /** Steps no ratchet, so that nothing but its own acknowledgement waits for it. Not taken, it ends the connection. */
  private async receipt(stanza: BinaryNode): Promise<void> {
    const events = await statusesOf(stanza, this.parts);
    const told = Promise.all(events.map((event) => this.parts.line.tell(event.waId, () => Promise.resolve(event))));
    await told.catch(() => this.parts.ledger.precede(told));
    await told;
  }

  /** Of what cannot be remembered any more nothing is told either: WhatsApp delivers it again, in its order. */
  private tell(chat: string, event: () => Promise<EngineEvent | undefined>): void {
    if (this.parts.ledger.isClosed) return;
    this.parts.ledger.precede(this.parts.line.tell(chat, event));
  }
}

const unreadable = { kind: 'unsupported', description: 'A message that could not be decrypted' } as const;
const onlyOnPhone = { kind: 'unsupported', description: 'A view-once message, to be seen on the phone only' } as const;

function receivedParts({ key, messageTimestamp, pushName }: WAMessage): Omit<Received, 'message'> {
  return { key, at: new Date(toNumber(messageTimestamp) * 1_000), pushName };
}
