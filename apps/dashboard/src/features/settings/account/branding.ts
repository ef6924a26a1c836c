import type { Account } from './account.queries.js';

export type Branding = Account['branding'];

export interface TypedBranding {
  readonly title: string;
  readonly colour: string;
  readonly message: string;
}

/** What link pages have when the account says nothing. */
export const usualColour = '#0a7d4f';

const COLOUR = /^#[0-9a-f]{6}$/i;

export function typedOf({ title, colour, message }: Branding): TypedBranding {
  return { title: title ?? '', colour: colour ?? '', message: message ?? '' };
}

/** Left empty means: as the gateway has it. */
export function brandingOf({ title, colour, message }: TypedBranding): Branding {
  return { title: textOf(title), colour: textOf(colour), message: textOf(message) };
}

/** While somebody types, the picture keeps the usual colour. */
export function shownColour(typed: string): string {
  const colour = typed.trim();
  return COLOUR.test(colour) ? colour : usualColour;
}

export function isColour(typed: string): boolean {
  return typed.trim() === '' || COLOUR.test(typed.trim());
}

function textOf(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}
