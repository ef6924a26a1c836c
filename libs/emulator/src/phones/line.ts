import type { Circumstances, Content } from './content.js';

/**
 * A business number as the phones know it. Each room (Graph, WhatsApp Web) brings its own lines;
 * phones do not know which room a line lives in.
 */
export interface Line {
  /** Digits with the country code. */
  readonly number: string;
  readonly name: string;
  /** A group goes by its id instead of a number; only some phones may write to it. */
  readonly admits?: (phoneNumber: string) => boolean;
  /** An id for a message typed on that phone, in the style of the room. */
  nextMessageId(phoneNumber: string): string;
  receipt(receipt: Receipt): void;
  typed(message: TypedMessage): void;
  /** Somebody is typing to this line, or stopped. */
  gesture?(from: string, gesture: Gesture): void;
  /** The phone of this very number wrote to somebody: on lines that share their number with a phone. */
  typedByOwner?(to: string, message: TypedMessage): void;
  /** The phone of this very number read what `from` had written. */
  readByOwner?(from: string, messageIds: readonly string[]): void;
}

/** What a person does before a message is there. */
export type Gesture = 'typing' | 'recording' | 'paused';

export interface Receipt {
  readonly messageId: string;
  readonly phoneNumber: string;
  readonly reference?: string;
  readonly state: 'delivered' | 'read' | 'not_on_whatsapp' | 'reaction_without_message';
  readonly at: number;
}

export interface TypedMessage extends Circumstances {
  readonly id: string;
  readonly from: string;
  readonly profileName: string;
  readonly at: number;
  readonly content: Content;
}

/** A message on its way to a phone. `reference` is what the sender recognises it by, across attempts. */
export interface Outgoing extends Circumstances {
  readonly id: string;
  readonly line: string;
  readonly to: string;
  readonly content: Content;
  readonly reference?: string;
}
