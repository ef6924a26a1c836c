import { Injectable } from '@nestjs/common';
import type { Person } from '../../engines/engine.js';
import { ShortMemory } from '../../platform/cache/short-memory.js';
import type { Tx } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';
import { GroupCommit } from '../../platform/jobs/group-commit.js';
import { EventLog, type NewEvent } from '../events/index.js';
import { AddressBook, type BookChanges } from './address-book.js';
import { ContactHistory } from './contact-history.js';
import { knownPerson, nameKinds, type Contact, type KnownPerson } from './contact.js';
import { ContactsRepository, namesOf } from './contacts.repository.js';

interface Sighting {
  readonly tenantId: string;
  readonly person: KnownPerson;
}

/** Finds or makes the contact of whoever is seen. Those seen together are looked up together, and remembered a while. */
@Injectable()
export class PeopleSeen {
  private readonly commits = new GroupCommit<Sighting, string>((sightings) => this.commit(sightings), {
    maxItems: 200,
    maxUnderway: 4,
  });
  private readonly remembered = new ShortMemory<string>((key) => this.commits.add(parseSighting(key)), {
    ttlMs: 30_000,
    max: 20_000,
  });

  constructor(
    private readonly repository: ContactsRepository,
    private readonly history: ContactHistory,
    private readonly events: EventLog,
  ) {}

  /** Undefined for somebody without any name that WhatsApp could use. */
  async seen(tenantId: string, person: Person): Promise<string | undefined> {
    const known = knownPerson(person);
    if (!known) return undefined;
    const { lid, number, username, name } = known;
    return this.remembered.get(JSON.stringify([tenantId, lid, number, username, name]));
  }

  private async commit(sightings: readonly Sighting[]): Promise<string[]> {
    const ids = new Map<Sighting, string>();
    for (const tenantId of new Set(sightings.map((sighting) => sighting.tenantId))) {
      const ofTenant = sightings.filter((sighting) => sighting.tenantId === tenantId);
      const people = ofTenant.map(({ person }) => person);
      const found = await this.find(tenantId, people);
      ofTenant.forEach((sighting, i) => ids.set(sighting, found[i] ?? ''));
    }
    return sightings.map((sighting) => ids.get(sighting) ?? '');
  }

  private async find(tenantId: string, people: readonly KnownPerson[]): Promise<string[]> {
    const known = await this.repository.named(tenantId, namesOf(people));
    const ids = people.map((person) => known.find((contact) => isAllKnown(contact, person))?.id);
    if (ids.every((id) => id !== undefined)) return ids;
    return this.repository.inTurn(tenantId, (tx) => this.decide(tx, tenantId, people));
  }

  private async decide(tx: Tx, tenantId: string, people: readonly KnownPerson[]): Promise<string[]> {
    const book = new AddressBook(await this.repository.holders(tx, tenantId, people), () => newId('con'));
    const ids = people.map((person) => book.seen(person));
    const changes = book.changes();
    await this.repository.write(tx, tenantId, changes);
    if (changes.merged.length > 0) await this.history.moveOver(tx, tenantId, changes.merged);
    await this.events.record(tx, tenantId, ...eventsOf(changes));
    // Ids remembered under names that have moved since would send a message to somebody else's contact.
    if (changes.merged.length > 0 || changes.changed.length > 0) this.remembered.forgetAll();
    return ids.map((id) => book.survivorOf(id));
  }
}

function isAllKnown(contact: Contact, person: KnownPerson): boolean {
  return ([...nameKinds, 'name'] as const).every(
    (kind) => person[kind] === undefined || contact[kind] === person[kind],
  );
}

function parseSighting(key: string): Sighting {
  const [tenantId, lid, number, username, name] = JSON.parse(key) as [string, ...(string | null)[]];
  const given = Object.entries({ lid, number, username, name }).filter(([, value]) => value);
  return { tenantId, person: Object.fromEntries(given) };
}

function eventsOf({ changed, merged }: BookChanges): NewEvent[] {
  return [
    ...merged.map(({ from, into }) => ({ type: 'contact.merged' as const, subject: into, data: { from, into } })),
    ...changed.map(({ id, number, lid, username, name }) => ({
      type: 'contact.changed' as const,
      subject: id,
      data: { contact_id: id, number, lid, username, name },
    })),
  ];
}
