import type { Person } from '../../engines/engine.js';

/** One person, whichever names WhatsApp uses for them. */
export interface Contact {
  readonly id: string;
  readonly number: string | null;
  readonly lid: string | null;
  readonly username: string | null;
  /** As they call themselves. */
  readonly name: string | null;
  /** As the customer calls them; it goes before their own. */
  readonly givenName: string | null;
  readonly mergedInto: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const nameKinds = ['lid', 'number', 'username'] as const;

/** What WhatsApp tells people apart by, the surest first. */
export type NameKind = (typeof nameKinds)[number];

export type KnownPerson = { readonly [Kind in NameKind | 'name']?: string };

const NAME_MAX = 200;
const forms: Readonly<Record<NameKind, RegExp>> = {
  lid: /^\d{5,20}@lid$/,
  number: /^[1-9]\d{4,19}$/,
  username: /^[\p{L}\p{N}_.-]{1,64}$/u,
};

/** What can be trusted of what was said about a person; undefined when that names nobody. */
export function knownPerson(person: Person): KnownPerson | undefined {
  const names = nameKinds.flatMap((kind) => {
    const name = person[kind];
    return name !== undefined && forms[kind].test(name) ? [[kind, name] as const] : [];
  });
  if (names.length === 0) return undefined;
  const name = person.name && shownName(person.name);
  return { ...Object.fromEntries(names), ...(name ? { name } : {}) };
}

/** People call themselves what they like; a list and a log must survive it. */
function shownName(name: string): string {
  const plain = name
    .slice(0, 2 * NAME_MAX)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ');
  return plain.trim().slice(0, NAME_MAX).toWellFormed();
}

/** The port's address of a contact; undefined when all its names went to others. */
export function addressOf({ number, lid }: Pick<Contact, 'number' | 'lid'>): string | undefined {
  return number ?? lid ?? undefined;
}
