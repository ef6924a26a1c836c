import { randomBytes } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import type { Connection } from '../companion.js';
import type { CompanionKeys } from '../keys/companion-keys.js';
import type { WebSettings } from '../web-settings.js';

/** What a client that wants to be linked says about itself in its first message. */
export interface Applicant {
  readonly noiseKey: Buffer;
  readonly keys: CompanionKeys;
  readonly platform: string;
}

interface Ref {
  readonly value: string;
  readonly goodUntil: number;
}

/** A client that shows a QR or a code and waits for a phone. */
export class WaitingClient {
  readonly refs: readonly Ref[];
  /** Set once the client has asked for a code to be typed on the phone of this number. */
  codeRequest: CodeRequest | undefined;
  #answers = new Map<string, (answer: BinaryNode) => void>();

  constructor(
    readonly connection: Connection,
    readonly applicant: Applicant,
    { qrCount, qrFirstMs, qrNextMs }: WebSettings,
    now: number,
  ) {
    this.refs = Array.from({ length: qrCount }, (_, at) => ({
      value: `2@${randomBytes(96).toString('base64')}`,
      goodUntil: now + qrFirstMs + at * qrNextMs,
    }));
  }

  get goodUntil(): number {
    return Math.max(...this.refs.map((ref) => ref.goodUntil));
  }

  /** Asks the client something; `answered` runs when it answers. */
  ask(question: BinaryNode, answered: (answer: BinaryNode) => void): void {
    this.#answers.set(question.attrs['id'] ?? '', answered);
    this.connection.send(question);
  }

  answered(answer: BinaryNode): boolean {
    const id = answer.attrs['id'] ?? '';
    const waiting = this.#answers.get(id);
    this.#answers.delete(id);
    waiting?.(answer);
    return waiting !== undefined;
  }
}

export interface CodeRequest {
  readonly number: string;
  readonly ref: string;
  readonly wrappedEphemeral: Buffer;
  /** Receives the client's sealed keys, in answer to the phone's hello. */
  finished: ((bundle: Buffer) => void) | undefined;
}
