import type { ContactCard } from '../../engine.js';

/** What WhatsApp writes of a card: its name, its numbers, who somebody works for. */
export function cardOf(displayName: string | null | undefined, vcard: string | null | undefined): ContactCard {
  const lines = unfold(vcard ?? '');
  const organisation = valuesOf(lines, 'ORG')[0]?.split(';').filter(Boolean).join(';');
  return {
    name: displayName || valuesOf(lines, 'FN')[0] || '',
    numbers: valuesOf(lines, 'TEL')
      .map((number) => number.replace(/\D/g, ''))
      .filter((number) => number !== ''),
    ...(organisation ? { organisation } : {}),
  };
}

function unfold(vcard: string): string[] {
  return vcard.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
}

/** "item1.TEL;waid=49…;type=CELL:+49 …" → the value, unescaped. */
function valuesOf(lines: readonly string[], property: string): string[] {
  const start = new RegExp(`^(?:[\\w-]+\\.)?${property}(?:;[^:]*)?:(.*)$`, 'i');
  return lines.flatMap((line) => {
    const value = start.exec(line)?.[1];
    return value === undefined ? [] : [value.replace(/\\([,;\\])/g, '$1').trim()];
  });
}
