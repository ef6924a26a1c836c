import type { Content } from './content.js';

/**
 * A business number as the phones know it. Each room (Graph, WhatsApp Web) brings its own lines;
 * phones do not know which room a line lives in.
 */
export interface Line {
  /** Digits with the country code. */
  readonly number: string;
  readonly name: string;
  /** An id for a message typed on that phone, in the style of the room. */
  nextMessageId(phoneNumber: string): string;
  receipt(receipt: Receipt): void;
  typed(message: TypedMessage): void;
}

export interface Receipt {
  readonly messageId: string;
  readonly phoneNumber: string;
  readonly reference?: string;
  readonly state: 'delivered' | 'read' | 'not_on_whatsapp' | 'reaction_without_message';
  readonly at: number;
}

export interface TypedMessage {
  readonly id: string;
  readonly from: string;
  readonly profileName: string;
  readonly at: number;
  readonly content: Content;
  readonly replyTo?: string;
}

/** A message on its way to a phone. `reference` is what the sender recognises it by, across attempts. */
export interface Outgoing {
  readonly id: string;
  readonly line: string;
  readonly to: string;
  readonly content: Content;
  readonly reference?: string;
  readonly replyTo?: string;
}
