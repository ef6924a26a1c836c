/** How WhatsApp is reached: the whole port. Engines know no database, tenants, queues or HTTP door. */

export type EngineName = 'linked' | 'cloud';

export interface Engine {
  readonly name: EngineName;
  /** Messages of one device that may be on their way at once; those to one recipient always wait for each other. */
  readonly concurrency: number;
  /** Whether sending the same message id twice shows it once on the phone. Decides what a crash in mid-send means. */
  readonly resend: 'safe' | 'unsafe';
  /** How a number comes to be connected: by showing a code to its phone, or by credentials that WhatsApp gave. */
  readonly linking: 'pairing' | 'credentials';
  /** Throws EngineError 'credentials_invalid', naming the field, when these can never connect. */
  checkCredentials(credentials: unknown): void;
  connect(device: DeviceIdentity, credentials: unknown, sink: EventSink): Promise<Connection>;
  /** The connection's callback skill for a process that holds no connection: WhatsApp may call any replica. */
  callbacks?(credentials: unknown, sink: EventSink): CallbackSkill;
}

/** The engines of this installation; a module asks for one by its name. */
export abstract class Engines {
  abstract get(name: string): Engine | undefined;
  abstract names(): readonly EngineName[];
}

export interface DeviceIdentity {
  readonly id: string;
  /** Digits with the country code, no plus. */
  readonly number: string;
}

/** A skill that an engine lacks is undefined, so the compiler asks. */
export interface Connection {
  send(message: OutboundMessage): Promise<SendReceipt>;
  close(): Promise<void>;
  readonly pairing?: PairingSkill;
  readonly callbacks?: CallbackSkill;
}

export interface PairingSkill {
  qr(): Promise<{ text: string; expiresAt: Date }>;
  code(): Promise<{ code: string; expiresAt: Date }>;
  logout(): Promise<void>;
}

/** For engines that report by calling us: verifies the raw body, then gives events to the sink. */
export interface CallbackSkill {
  challenge(query: Readonly<Record<string, string>>): string;
  receive(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>): Promise<void>;
}

export interface OutboundMessage {
  /** Ours: chosen when the row was made, echoed by every event about this message. */
  readonly id: string;
  /** Digits with the country code, no plus. */
  readonly to: string;
  readonly content: OutboundContent;
}

export type MediaKind = 'image' | 'video' | 'audio' | 'file';

export type OutboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: MediaKind; readonly media: MediaSource; readonly caption?: string; readonly voice?: boolean }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    };

export interface MediaSource {
  /** Ours: the same id is the same bytes, so that an engine may upload them once for many recipients. */
  readonly id?: string;
  readonly mimeType: string;
  readonly fileName?: string;
  readonly sizeBytes: number;
  bytes(): Promise<Buffer>;
}

/** `waId` is the id WhatsApp knows the message by. */
export interface SendReceipt {
  readonly waId: string;
}

export type EventSink = (event: EngineEvent) => Promise<void>;

export type EngineEvent =
  | { readonly type: 'connection.changed'; readonly state: ConnectionState; readonly reason?: string }
  | MessageStatusChanged
  | InboundMessage;

export type ConnectionState = 'connecting' | 'pairing' | 'connected' | 'disconnected';

export interface MessageStatusChanged {
  readonly type: 'message.status';
  /** Present when WhatsApp echoes our id: it survives a send whose answer was lost. */
  readonly messageId?: string;
  readonly waId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: Date;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface InboundMessage {
  readonly type: 'message.received';
  readonly waId: string;
  readonly from: string;
  readonly at: Date;
  readonly content: InboundContent;
}

export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number; readonly name?: string }
  | {
      readonly kind: MediaKind;
      readonly mimeType: string;
      readonly caption?: string;
      readonly fileName?: string;
      readonly mediaRef: string;
    }
  | { readonly kind: 'unsupported'; readonly description: string };

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
