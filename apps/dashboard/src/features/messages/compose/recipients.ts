import { addressOf } from '../addresses.js';

export interface Recipients {
  /** Each once, as the gateway spells them, in the order in which they were typed. */
  readonly all: readonly string[];
  readonly repeated: readonly string[];
  /** As they were typed. */
  readonly wrong: readonly string[];
}

export const RECIPIENTS_MAX = 1_000;

/** What a person pasted: split by commas, semicolons, lines or spaces, where numbers may have spaces themselves. */
export function recipientsIn(typed: string): Recipients {
  const all = new Set<string>();
  const repeated = new Set<string>();
  const wrong = new Set<string>();
  for (const part of typed.split(/[,;\n\r\t]+/).flatMap((piece) => partsOf(piece.trim()))) {
    const address = addressOf(part);
    if (address === undefined) wrong.add(part);
    else if (all.has(address)) repeated.add(address);
    else all.add(address);
  }
  return { all: [...all], repeated: [...repeated], wrong: [...wrong] };
}

/** A plus begins a number; without one, words that are whole numbers each are several, and others are one. */
function partsOf(piece: string): readonly string[] {
  if (piece === '') return [];
  const begun = piece.split(/\s+(?=\+)/);
  if (begun.length > 1) return begun.flatMap(partsOf);
  const words = piece.split(/\s+/);
  const isOne = addressOf(piece) !== undefined && !words.every(isWhole);
  return isOne ? [piece] : joinedWords(words);
}

function isWhole(word: string): boolean {
  return addressOf(word) !== undefined && word.replaceAll(/\D/g, '').length >= 7;
}

/** `+1 555 000 2222 bob` is a number and a word: bits of numbers belong together, what is none is on its own. */
function joinedWords(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let isBit = false;
  for (const word of words) {
    const isDigits = /^\+?[\d().-]+$/.test(word);
    if (isBit && isDigits) parts[parts.length - 1] = `${parts.at(-1)} ${word}`;
    else parts.push(word);
    isBit = isDigits && (isBit || !isWhole(word));
  }
  return parts;
}
