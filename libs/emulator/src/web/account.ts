import { createHash } from 'node:crypto';
import type { Phone } from '../phones/phone.js';
import type { Companion } from './companion.js';
import { lidJid, numberJid } from './jids.js';
import { PhoneKeys } from './keys/phone-keys.js';

/** A WhatsApp account: one pretended phone, and the devices linked to it. */
export class Account {
  readonly lid: string;
  readonly companions = new Map<number, Companion>();
  /** Its number is told to nobody: others know its LID only. */
  lidOnly = false;
  /** How often a device was linked: a re-scan shows here. */
  pairings = 0;
  /** Linked devices that have asked for its devices, and are told when those change. */
  readonly watchers = new Set<Companion>();
  username: string | undefined;
  #keys: PhoneKeys | undefined;
  #lastIndex = 0;

  constructor(readonly phone: Phone) {
    this.lid = lidOf(phone.number);
  }

  get number(): string {
    return this.phone.number;
  }

  get pushName(): string {
    return this.phone.habits.name;
  }

  get jid(): string {
    return numberJid(this.number);
  }

  get lidJid(): string {
    return lidJid(this.lid);
  }

  /** Made when first needed: most pretended phones never meet a linked device. */
  get keys(): PhoneKeys {
    this.#keys ??= new PhoneKeys();
    return this.#keys;
  }

  /** Never given twice, so that an unlinked device is not taken for a new one. */
  nextIndex(): number {
    this.#lastIndex += 1;
    return this.#lastIndex;
  }
}

export function lidOf(number: string): string {
  const digest = createHash('sha256').update(`lid ${number}`).digest();
  return `9${String(digest.readBigUInt64BE() % 10n ** 13n).padStart(13, '0')}`;
}
