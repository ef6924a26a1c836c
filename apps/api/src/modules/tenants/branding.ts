import { isRecord } from '../../platform/operations/read-input.js';

/** What a tenant shows of itself on the pages that strangers see. */
export interface Branding {
  readonly title?: string;
  readonly colour?: string;
  readonly message?: string;
}

/** As it is kept; what is not text never was a branding. */
export function brandingOf(kept: unknown): Branding {
  if (!isRecord(kept)) return {};
  const { title, colour, message } = kept;
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof colour === 'string' ? { colour } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
