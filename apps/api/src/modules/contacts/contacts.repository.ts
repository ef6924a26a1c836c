import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { BookChanges } from './address-book.js';
import type { Contact, KnownPerson } from './contact.js';

/** Any of these is enough. */
export interface ContactNames {
  readonly ids?: readonly string[];
  readonly numbers?: readonly string[];
  readonly lids?: readonly string[];
  readonly usernames?: readonly string[];
}

export interface FoundContact extends Contact {
  /** Of the ids asked for, those that mean this contact: its own, and of those merged into it. */
  readonly askedAs: readonly string[];
}

export interface ContactFilter {
  readonly number?: string;
  readonly lid?: string;
  readonly name?: string;
  /** Only those these devices have talked with; none: all. */
  readonly deviceIds: readonly string[];
}

interface ContactRow {
  readonly id: string;
  readonly number: string | null;
  readonly lid: string | null;
  readonly username: string | null;
  readonly name: string | null;
  readonly given_name: string | null;
  readonly merged_into: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

type NamedRow = Pick<ContactRow, 'id' | 'number' | 'lid' | 'username' | 'name'>;

@Injectable()
export class ContactsRepository {
  constructor(private readonly db: Database) {}

  /** In one round trip. An id that was merged answers with the contact that goes on. */
  async named(tenantId: string, names: ContactNames): Promise<FoundContact[]> {
    const { ids = [], numbers = [], lids = [], usernames = [] } = names;
    const rows = await this.db.appQuery<ContactRow & { asked_as: string[] }>(
      'contacts_named',
      'SELECT * FROM contacts_named($1, $2, $3, $4, $5)',
      [tenantId, ids, numbers, lids, usernames],
    );
    return rows.map((row) => ({ ...contactOf(row), askedAs: row.asked_as }));
  }

  /** One at a time in a tenant: who is who must not be decided twice at once. */
  async inTurn<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`contacts of ${tenantId}`}, 0))`;
      return work(tx);
    });
  }

  async holders(tx: Tx, tenantId: string, people: readonly KnownPerson[]): Promise<Contact[]> {
    const { numbers, lids, usernames } = namesOf(people);
    const rows = await tx.$queryRaw<ContactRow[]>`
      SELECT * FROM contacts WHERE tenant_id = ${tenantId} AND merged_into IS NULL AND number = ANY (${numbers})
      UNION SELECT * FROM contacts WHERE tenant_id = ${tenantId} AND merged_into IS NULL AND lid = ANY (${lids})
      UNION SELECT * FROM contacts WHERE tenant_id = ${tenantId} AND merged_into IS NULL AND username = ANY (${usernames})`;
    return rows.map(contactOf);
  }

  /** Names are given up before they are taken: each belongs to one contact at any time. */
  async write(tx: Tx, tenantId: string, { made, changed, merged }: BookChanges): Promise<void> {
    if (merged.length > 0) await this.markMerged(tx, tenantId, merged);
    if (changed.length > 0) await this.rename(tx, tenantId, changed);
    if (made.length > 0) {
      await tx.$executeRaw`
        INSERT INTO contacts (id, tenant_id, number, lid, username, name)
        SELECT id, ${tenantId}, number, lid, username, name
        FROM jsonb_to_recordset(${rowsOf(made)}::jsonb) AS c (id text, number text, lid text, username text, name text)`;
    }
  }

  async list(tenantId: string, filter: ContactFilter, limit: number, before?: string): Promise<Contact[]> {
    const { number = '', lid = null, name = '' } = filter;
    const deviceIds = [...filter.deviceIds];
    const rows = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<ContactRow[]>`
        SELECT * FROM contacts c
        WHERE tenant_id = ${tenantId} AND merged_into IS NULL AND id < ${before ?? '~'}
          AND (${number} = '' OR starts_with(number, ${number})) AND (${lid}::text IS NULL OR lid = ${lid})
          AND (${name} = '' OR starts_with(lower(coalesce(given_name, name, '')), lower(${name})))
          AND (cardinality(${deviceIds}::text[]) = 0 OR EXISTS (
            SELECT FROM messages m WHERE m.tenant_id = ${tenantId} AND m.contact_id = c.id AND m.device_id = ANY (${deviceIds})))
        ORDER BY id DESC LIMIT ${limit}`,
    );
    return rows.map(contactOf);
  }

  /** Of these contacts, those that one of the devices has talked with. */
  async knownTo(tenantId: string, deviceIds: readonly string[], ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM unnest(${[...ids]}::text[]) AS id WHERE EXISTS (
          SELECT FROM messages m WHERE m.tenant_id = ${tenantId} AND m.contact_id = id AND m.device_id = ANY (${[...deviceIds]}))`,
    );
    return rows.map(({ id }) => id);
  }

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  async nameAs(tx: Tx, tenantId: string, id: string, givenName: string | null): Promise<Contact | undefined> {
    const [row] = await tx.$queryRaw<ContactRow[]>`
      UPDATE contacts SET given_name = ${givenName}, updated_at = now()
      WHERE tenant_id = ${tenantId} AND id = ${id} RETURNING *`;
    return row && contactOf(row);
  }

  private async markMerged(tx: Tx, tenantId: string, merged: BookChanges['merged']): Promise<void> {
    const pairs = JSON.stringify(merged);
    await tx.$executeRaw`
      UPDATE contacts c SET merged_into = m.into, updated_at = now()
      FROM jsonb_to_recordset(${pairs}::jsonb) AS m ("from" text, "into" text)
      WHERE c.tenant_id = ${tenantId} AND (c.id = m.from OR c.merged_into = m.from)`;
    await tx.$executeRaw`
      UPDATE contacts c SET given_name = o.given_name
      FROM contacts o WHERE c.tenant_id = ${tenantId} AND o.tenant_id = ${tenantId} AND o.merged_into = c.id
        AND o.id = ANY (${merged.map(({ from }) => from)}) AND c.given_name IS NULL AND o.given_name IS NOT NULL`;
  }

  private async rename(tx: Tx, tenantId: string, changed: readonly NamedRow[]): Promise<void> {
    await tx.$executeRaw`
      UPDATE contacts SET number = NULL, lid = NULL, username = NULL
      WHERE tenant_id = ${tenantId} AND id = ANY (${changed.map(({ id }) => id)})`;
    await tx.$executeRaw`
      UPDATE contacts c SET number = n.number, lid = n.lid, username = n.username, name = n.name, updated_at = now()
      FROM jsonb_to_recordset(${rowsOf(changed)}::jsonb) AS n (id text, number text, lid text, username text, name text)
      WHERE c.tenant_id = ${tenantId} AND c.id = n.id`;
  }
}

/** For `named`: every name that any of them has. */
export function namesOf(people: readonly KnownPerson[]): Record<'numbers' | 'lids' | 'usernames', string[]> {
  return {
    numbers: people.flatMap(({ number }) => number ?? []),
    lids: people.flatMap(({ lid }) => lid ?? []),
    usernames: people.flatMap(({ username }) => username ?? []),
  };
}

function rowsOf(contacts: readonly NamedRow[]): string {
  return JSON.stringify(contacts.map(({ id, number, lid, username, name }) => ({ id, number, lid, username, name })));
}

function contactOf(row: ContactRow): Contact {
  const { id, number, lid, username, name } = row;
  const dates = { createdAt: row.created_at, updatedAt: row.updated_at };
  return { id, number, lid, username, name, givenName: row.given_name, mergedInto: row.merged_into, ...dates };
}
