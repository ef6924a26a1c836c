import { isId } from '../../platform/ids/ids.js';
import { parsePhoneNumber } from './phone-number.js';

/** How somebody may name whom a message goes to. */
export interface Reference {
  readonly kind: 'number' | 'lid' | 'group' | 'newsletter' | 'contact';
  /** As the engine port, or our database, spells it. */
  readonly value: string;
}

const spellings: readonly (readonly [Reference['kind'], RegExp])[] = [
  ['lid', /^\d{5,20}@lid$/],
  ['group', /^\d{5,25}(-\d{5,15})?@g\.us$/],
  ['newsletter', /^\d{5,25}@newsletter$/],
];

/** A phone number, "…@lid", "…@g.us", "…@newsletter" or the id of a contact; undefined for anything else. */
export function parseReference(text: string): Reference | undefined {
  const number = parsePhoneNumber(text);
  if (number !== undefined) return { kind: 'number', value: number };
  const value = text.trim();
  if (value.length > 64) return undefined;
  if (isId('con', value)) return { kind: 'contact', value };
  const [kind] = spellings.find(([, form]) => form.test(value)) ?? [];
  return kind && { kind, value };
}

/** Whether the port's address is a group or a channel, where many people read. */
export function isChat(address: string): boolean {
  return address.endsWith('@g.us') || address.endsWith('@newsletter');
}
