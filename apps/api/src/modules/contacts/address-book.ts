import { nameKinds, type Contact, type KnownPerson, type NameKind } from './contact.js';

type Names = { -readonly [Kind in NameKind | 'name']: string | null };

interface Entry extends Names {
  readonly id: string;
  readonly isNew: boolean;
  isChanged: boolean;
  mergedInto: string | null;
}

export interface BookChanges {
  readonly made: readonly Readonly<Entry>[];
  /** What they are called now, those that gave up their names included. */
  readonly changed: readonly Readonly<Entry>[];
  readonly merged: readonly { readonly from: string; readonly into: string }[];
}

/**
 * Who is who. A LID is the surest name, then the number, then the username: two contacts are told apart by the surest
 * name that both have. Two become one only when neither has a name that contradicts the other's; in every other case
 * the name alone moves to whom WhatsApp now says it belongs, since numbers change hands.
 */
export class AddressBook {
  private readonly entries = new Map<string, Entry>();

  /** Needs every contact that has any of the names it is going to be told. */
  constructor(
    known: readonly Contact[],
    private readonly newId: () => string,
  ) {
    for (const { id, number, lid, username, name } of known) {
      this.entries.set(id, { id, number, lid, username, name, isNew: false, isChanged: false, mergedInto: null });
    }
  }

  /** The id of this person's contact, made where there is none. */
  seen(person: KnownPerson): string {
    const holders = this.holders(person);
    const own = holders.filter((entry) => isSame(entry, person));
    const surest = nameKinds.flatMap((kind) => own.filter((entry) => has(entry, person, kind)))[0];
    const halves = own.filter((entry) => surest && (entry === surest || isHalfOf(entry, surest)));
    const contact = this.merge(halves) ?? this.make();
    for (const other of holders) if (other !== contact) giveUp(other, person);
    take(contact, person);
    return contact.id;
  }

  changes(): BookChanges {
    const entries = [...this.entries.values()];
    return {
      made: entries.filter((entry) => entry.isNew && entry.mergedInto === null),
      changed: entries.filter((entry) => !entry.isNew && entry.isChanged && entry.mergedInto === null),
      merged: entries.flatMap(({ id, isNew, mergedInto }) =>
        mergedInto === null || isNew ? [] : [{ from: id, into: this.survivorOf(mergedInto) }],
      ),
    };
  }

  /** Follows a contact that was merged since its id was given out. */
  survivorOf(id: string): string {
    const into = this.entries.get(id)?.mergedInto;
    return into ? this.survivorOf(into) : id;
  }

  private holders(person: KnownPerson): Entry[] {
    return [...this.entries.values()].filter(
      (entry) => entry.mergedInto === null && nameKinds.some((kind) => has(entry, person, kind)),
    );
  }

  /** The oldest goes on for all of them. */
  private merge(halves: readonly Entry[]): Entry | undefined {
    const [oldest, ...others] = [...halves].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!oldest) return undefined;
    for (const other of others) {
      for (const kind of [...nameKinds, 'name'] as const) oldest[kind] ??= other[kind];
      other.mergedInto = oldest.id;
      oldest.isChanged = true;
    }
    return oldest;
  }

  private make(): Entry {
    const names = { number: null, lid: null, username: null, name: null };
    const entry: Entry = { id: this.newId(), ...names, isNew: true, isChanged: false, mergedInto: null };
    this.entries.set(entry.id, entry);
    return entry;
  }
}

function has(entry: Entry, person: KnownPerson, kind: NameKind): boolean {
  return person[kind] !== undefined && entry[kind] === person[kind];
}

function isSame(entry: Entry, person: KnownPerson): boolean {
  const surest = nameKinds.find((kind) => entry[kind] !== null && person[kind] !== undefined);
  return surest !== undefined && entry[surest] === person[surest];
}

function isHalfOf(one: Entry, other: Entry): boolean {
  return nameKinds.every((kind) => one[kind] === null || other[kind] === null || one[kind] === other[kind]);
}

function giveUp(entry: Entry, person: KnownPerson): void {
  for (const kind of nameKinds) {
    if (!has(entry, person, kind)) continue;
    entry[kind] = null;
    entry.isChanged = true;
  }
}

function take(entry: Entry, person: KnownPerson): void {
  for (const kind of [...nameKinds, 'name'] as const) {
    const name = person[kind];
    if (name === undefined || entry[kind] === name) continue;
    entry[kind] = name;
    entry.isChanged = true;
  }
}
