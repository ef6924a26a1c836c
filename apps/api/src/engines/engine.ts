/** How WhatsApp is reached: the whole port. Engines know no database, tenants, queues or HTTP door. */
import type { ConnectionReason } from './connection-reasons.js';
import type { Address, InboundMessage, OutboundContent, OutboundMessage, Person } from './content.js';
import type { DeviceMemory } from './memory.js';
import type { CallbackSkill, NewChatsLimits, Skills } from './skills.js';

export { connectionReasons, isConnectionReason, type ConnectionReason } from './connection-reasons.js';
export type * from './content.js';
export { noMemory, type DeviceMemory, type MemoryChange } from './memory.js';
export { privacyNames } from './skills.js';
export type * from './skills.js';

export type EngineName = 'linked' | 'cloud';

export interface Engine {
  readonly name: EngineName;
  /** Messages of one device that may be on their way at once; those to one recipient always wait for each other. */
  readonly concurrency: number;
  /** Whether sending the same message id twice shows it once on the phone. Decides what a crash in mid-send means. */
  readonly resend: 'safe' | 'unsafe';
  /** How a number comes to be connected: by showing a code to its phone, or by credentials that WhatsApp gave. */
  readonly linking: 'pairing' | 'credentials';
  /** What it can never send, refused before it is stored; left out: nothing. */
  readonly lacks?: readonly Lack[];
  /** Throws EngineError 'credentials_invalid', naming the field, when these can never connect. */
  checkCredentials(credentials: unknown): void;
  /** One connection's whole life: it does not reconnect by itself, it says why it ended. */
  connect(device: DeviceIdentity, credentials: unknown, sink: EventSink, memory: DeviceMemory): Promise<Connection>;
  /** The connection's callback skill for a process that holds no connection: WhatsApp may call any replica. */
  callbacks?(credentials: unknown, sink: EventSink): CallbackSkill;
}

/** A kind of message, or of recipient, that an engine's WhatsApp does not know. */
export type Lack = OutboundContent['kind'] | 'view_once' | 'lid' | 'group' | 'newsletter';

/** The engines of this installation; a module asks for one by its name. */
export abstract class Engines {
  abstract get(name: string): Engine | undefined;
  abstract names(): readonly EngineName[];
}

export interface DeviceIdentity {
  readonly id: string;
  /** Digits with the country code, no plus. */
  readonly number: string;
  /** As the phone lists the device. */
  readonly name?: string;
  /** http(s):// or socks5://, with user and password where it asks for them. */
  readonly proxy?: string;
}

export interface Connection extends Skills {
  send(message: OutboundMessage): Promise<SendReceipt>;
  close(): Promise<void>;
}

/** `waId` is the id WhatsApp knows the message by. */
export interface SendReceipt {
  readonly waId: string;
}

export type EventSink = (event: EngineEvent) => Promise<void>;

export type EngineEvent =
  | ConnectionChanged
  | PairingChanged
  | MessageStatusChanged
  | InboundMessage
  | PersonSeen
  | PresenceChanged
  | GroupChanged
  | ChatChanged
  | HistoryProgress
  | NewChatsLimited
  | CallReceived;

export type ConnectionState = 'connecting' | 'pairing' | 'connected' | 'disconnected';

export interface ConnectionChanged {
  readonly type: 'connection.changed';
  readonly state: ConnectionState;
  readonly reason?: ConnectionReason;
  /** For the operator, never for the customer. */
  readonly detail?: string;
}

/** WhatsApp rotated what the phone is to be shown. */
export interface PairingChanged {
  readonly type: 'pairing.changed';
  readonly qr: string;
  readonly expiresAt: Date;
}

export interface MessageStatusChanged {
  readonly type: 'message.status';
  /** Present when WhatsApp echoes our id: it survives a send whose answer was lost. */
  readonly messageId?: string;
  readonly waId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Date;
  /** Who, in a group. */
  readonly by?: Person;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Two names of one person, or a name of somebody known. */
export interface PersonSeen {
  readonly type: 'person.seen';
  readonly person: Person;
}

export interface PresenceChanged {
  readonly type: 'presence.changed';
  readonly chat: Address;
  readonly person: Person;
  readonly state: 'available' | 'unavailable' | 'typing' | 'recording' | 'paused';
}

export interface GroupChanged {
  readonly type: 'group.changed';
  readonly group: Address;
  readonly change: 'joined' | 'left' | 'promoted' | 'demoted' | 'subject' | 'settings' | 'join_requested' | 'created';
  readonly people?: readonly Person[];
}

export interface ChatChanged {
  readonly type: 'chat.changed';
  readonly chat: Address;
  readonly change: Readonly<Record<string, unknown>>;
}

/** How far the phone has come in sharing its past. Messages come as `message.received` with `history`. */
export interface HistoryProgress {
  readonly type: 'history.progress';
  readonly percent: number;
  /** The same chunk told again, after a restart, has the same name. */
  readonly chunk: string;
  readonly messages: number;
  readonly isLast: boolean;
}

/** WhatsApp says whether the number may write first to people, and how often; what it does not name stays as it was. */
export interface NewChatsLimited extends NewChatsLimits {
  readonly type: 'new_chats.limited';
}

export interface CallReceived {
  readonly type: 'call.received';
  readonly from: Person;
  readonly at: Date;
  readonly video: boolean;
}

/**
 * What to do about a failure: try again after a while, never, after reconnecting,
 * or `unknown`: the message may have been sent and its answer lost, so it must not be sent again.
 */
export type Retry =
  | { readonly kind: 'later'; readonly afterMs: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'unknown' };

export class EngineError extends Error {
  constructor(
    readonly code: string,
    /** A sentence for the customer; never a vendor's own text. */
    message: string,
    readonly retry: Retry,
    options?: { cause?: unknown; operatorDetail?: string; field?: string },
  ) {
    super(message, { cause: options?.cause });
    this.name = 'EngineError';
    this.operatorDetail = options?.operatorDetail;
    this.field = options?.field;
  }

  readonly operatorDetail?: string;
  /** The input field at fault, where one is. */
  readonly field?: string;
}

export function need<T>(skill: T | undefined, name: string): T {
  if (skill === undefined) {
    throw new EngineError('skill_missing', `This kind of device cannot do that: ${name}.`, { kind: 'never' });
  }
  return skill;
}
