import type { ContactCard } from '../../../phones/content.js';

export function cardOf(name: string, vcard: string): ContactCard {
  const phones = [...vcard.matchAll(/^[^:\n]*TEL[^:\n]*:(.+)$/gim)].map(([, phone]) => (phone ?? '').trim());
  return { name, phones };
}

export function vcardOf({ name, phones }: ContactCard): string {
  const numbers = phones.map((phone) => `TEL;type=CELL;waid=${phone.replace(/\D/g, '')}:${phone}`);
  return ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...numbers, 'END:VCARD'].join('\n');
}
