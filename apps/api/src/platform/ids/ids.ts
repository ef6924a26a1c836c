import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARS = 10;
const RANDOM_CHARS = 16;
const CHANCE_BYTES = 10;

/** Every kind of thing that has an id, with the prefix its ids carry. */
export type IdPrefix =
  | 'ten'
  | 'usr'
  | 'tok'
  | 'dev'
  | 'msg'
  | 'med'
  | 'aud'
  | 'plan'
  | 'req'
  | 'evt'
  | 'con'
  | 'ask'
  | 'lnk'
  | 'inv'
  | 'rst'
  | 'opr'
  | 'ops';

/** Makes ids that come out the same again: an abandoned call that is repeated must not make a second message. */
export interface IdSeed {
  readonly at: Date;
  readonly bytes: Buffer;
  /** Whether an earlier run may already have made them. */
  readonly again: boolean;
}

/** A sortable id: prefix, 48 bits of time, 80 bits of chance. */
export function newId(prefix: IdPrefix, at: Date = new Date()): string {
  return `${prefix}_${encodeTime(at)}${encodeChance(chance())}`;
}

const pool = { bytes: Buffer.alloc(0), used: 0 };

/** Taken from the system in large pieces: asking for each id alone costs more than everything else about it. */
function chance(): Buffer {
  if (pool.used + CHANCE_BYTES > pool.bytes.length) {
    pool.bytes = randomBytes(CHANCE_BYTES * 400);
    pool.used = 0;
  }
  pool.used += CHANCE_BYTES;
  return pool.bytes.subarray(pool.used - CHANCE_BYTES, pool.used);
}

export function seededId(prefix: IdPrefix, seed: Omit<IdSeed, 'again'>, index: number): string {
  const bytes = createHash('sha256')
    .update(seed.bytes)
    .update(`\0${prefix}\0${index}`)
    .digest()
    .subarray(0, CHANCE_BYTES);
  return `${prefix}_${encodeTime(seed.at)}${encodeChance(bytes)}`;
}

/** No id made at that time or later sorts before it. */
export function firstIdAt(prefix: IdPrefix, at: Date): string {
  return `${prefix}_${encodeTime(new Date(Math.max(0, at.getTime())))}`;
}

export function isId(prefix: IdPrefix, value: string): boolean {
  const start = `${prefix}_`;
  return value.startsWith(start) && /^[0-9a-hjkmnp-tv-z]{26}$/.test(value.slice(start.length));
}

function encodeTime(at: Date): string {
  let rest = at.getTime();
  let text = '';
  for (let i = 0; i < TIME_CHARS; i++) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeChance(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text.slice(0, RANDOM_CHARS);
}
