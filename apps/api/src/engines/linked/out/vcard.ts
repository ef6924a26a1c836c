import type { ContactCard } from '../../engine.js';

/** As WhatsApp writes it itself, so that a tap on a number opens a chat. */
export function vcardOf({ name, numbers, organisation }: ContactCard): string {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${escaped(name)};;;`,
    `FN:${escaped(name)}`,
    ...(organisation === undefined ? [] : [`ORG:${escaped(organisation)}`]),
    ...numbers.map((number) => `TEL;type=CELL;type=VOICE;waid=${number}:+${number}`),
    'END:VCARD',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}
