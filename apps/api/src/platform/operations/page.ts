import { InvalidInput } from '../errors/app-error.js';
import { isId, type IdPrefix } from '../ids/ids.js';

export interface Page<Entry> {
  readonly data: Entry[];
  readonly next_cursor: string | null;
}

/** A cursor is the last id that was shown. It grants nothing: every query still begins with the caller's tenant. */
export function cursorOf(cursor: string | undefined, prefix: IdPrefix): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!isId(prefix, id)) throw new InvalidInput({ cursor: ['The cursor is not one that this list gave out.'] });
  return id;
}

/** `rows` holds one more than the limit when there is a next page. */
export function pageOf<Row extends { readonly id: string }, Entry>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Entry,
): Page<Entry> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { data: shown.map(show), next_cursor: more ? Buffer.from(last.id, 'latin1').toString('base64url') : null };
}
