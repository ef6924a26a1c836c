import type { Group } from '../../engines/engine.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import type { GroupPageDto, ListGroupsDto } from './groups.dto.js';
import { isGroupId } from './group-field.js';
import { shownSummary } from './group-presenter.js';

/** WhatsApp tells all groups at once; a page is a part of them, by their ids. */
export function pageOfGroups(groups: readonly Group[], { limit = 50, cursor }: ListGroupsDto): GroupPageDto {
  const after = cursor === undefined ? '' : idIn(cursor);
  const rest = groups.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? shown.at(-1) : undefined;
  const next = last ? Buffer.from(last.id, 'latin1').toString('base64url') : null;
  return { data: shown.map(shownSummary), next_cursor: next };
}

function idIn(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!isGroupId(id)) throw new InvalidInput({ cursor: ['The cursor is not one that this list gave out.'] });
  return id;
}
