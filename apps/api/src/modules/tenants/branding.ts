import { isRecord } from '../../platform/operations/read-input.js';

/** What a tenant shows of itself on the pages that strangers see. */
export interface Branding {
  readonly title: string | null;
  readonly colour: string | null;
  readonly message: string | null;
}

/** As it is kept; what is not text never was a branding. */
export function brandingOf(kept: unknown): Branding {
  const { title, colour, message } = isRecord(kept) ? kept : {};
  return { title: textOf(title), colour: textOf(colour), message: textOf(message) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
