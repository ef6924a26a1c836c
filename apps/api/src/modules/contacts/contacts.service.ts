import { Injectable } from '@nestjs/common';
import type { Address, Person } from '../../engines/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { AuditService } from '../audit/index.js';
import { addressOf, type Contact } from './contact.js';
import type { ContactDto, ListContactsDto, UpdateContactDto } from './contacts.dto.js';
import { ContactsRepository, type ContactNames, type FoundContact } from './contacts.repository.js';
import { PeopleSeen } from './people-seen.service.js';
import { parseReference, type Reference } from './reference.js';

/** Where the engine should send to, and whose contact that is where it is known. */
export interface Resolved {
  readonly address: Address;
  readonly contactId?: string;
}

@Injectable()
export class ContactsService {
  constructor(
    private readonly repository: ContactsRepository,
    private readonly people: PeopleSeen,
    private readonly audit: AuditService,
  ) {}

  /** The contact of somebody WhatsApp tells of: found, made, or merged. Undefined for somebody without a name. */
  seen(tenantId: string, person: Person): Promise<string | undefined> {
    return this.people.seen(tenantId, person);
  }

  /**
   * One that names nobody who can be written to is undefined. A caller who may use some devices only, names them: whom
   * those have never talked with is unknown to that caller.
   */
  async resolve(tenantId: string, reference: string, deviceIds: readonly string[] = []): Promise<Resolved | undefined> {
    const parsed = parseReference(reference);
    const [resolved] = parsed ? await this.resolveAll(tenantId, [parsed], deviceIds) : [];
    return resolved;
  }

  /** The same for many, in their order. Numbers, groups and channels cost no query. */
  async resolveAll(
    tenantId: string,
    references: readonly Reference[],
    deviceIds: readonly string[] = [],
  ): Promise<(Resolved | undefined)[]> {
    const valuesOf = (kind: Reference['kind']): string[] =>
      references.filter((reference) => reference.kind === kind).map(({ value }) => value);
    const [ids, lids] = [valuesOf('contact'), valuesOf('lid')];
    const known = ids.length + lids.length === 0 ? [] : await this.named(tenantId, { ids, lids }, deviceIds);
    return references.map((reference) => resolvedFrom(reference, known));
  }

  async list(call: Call, input: ListContactsDto): Promise<Page<ContactDto>> {
    const limit = input.limit ?? 50;
    const { lid, name } = input;
    const number = input.number?.replaceAll(/\D/g, '').replace(/^00/, '');
    const rows = await this.repository.list(
      call.tenant.id,
      { number, lid, name, deviceIds: call.principal.deviceIds },
      limit + 1,
      cursorOf(input.cursor, 'con'),
    );
    return pageOf(rows, limit, show);
  }

  async get(call: Call, reference: string): Promise<ContactDto> {
    return show(await this.reach(call, reference));
  }

  async update(call: Call, input: UpdateContactDto): Promise<ContactDto> {
    const { id } = await this.reach(call, input.contact);
    return this.repository.inTenant(call.tenant.id, async (tx) => {
      const contact = await this.repository.nameAs(tx, call.tenant.id, id, input.name);
      if (!contact) throw new AppError('contact_not_found');
      await this.audit.record(tx, call, { subjectId: id, details: { name: input.name } });
      return show(contact);
    });
  }

  /** By its id, its number or its LID. */
  private async reach(call: Call, reference: string): Promise<Contact> {
    const { kind, value = '' } = parseReference(reference) ?? {};
    const field = kind && fieldOfKind[kind];
    const { deviceIds } = call.principal;
    const [contact] = field ? await this.named(call.tenant.id, { [field]: [value] }, deviceIds) : [];
    if (!contact) throw new AppError('contact_not_found');
    return contact;
  }

  private async named(
    tenantId: string,
    names: ContactNames,
    deviceIds: readonly string[],
  ): Promise<readonly FoundContact[]> {
    const found = await this.repository.named(tenantId, names);
    if (deviceIds.length === 0 || found.length === 0) return found;
    const ids = found.map(({ id }) => id);
    const known = new Set(await this.repository.knownTo(tenantId, deviceIds, ids));
    return found.filter(({ id }) => known.has(id));
  }
}

const fieldOfKind: { readonly [Kind in Reference['kind']]?: keyof ContactNames } = {
  contact: 'ids',
  number: 'numbers',
  lid: 'lids',
};

/** `known` holds the contacts that go on; whose merged id was asked for is found by the ids that came in its place. */
function resolvedFrom({ kind, value }: Reference, known: readonly FoundContact[]): Resolved | undefined {
  if (kind !== 'contact' && kind !== 'lid') return { address: value };
  const contact = known.find(({ lid, askedAs }) => (kind === 'lid' ? lid === value : askedAs.includes(value)));
  const address = (contact && addressOf(contact)) ?? (kind === 'lid' ? value : undefined);
  return address === undefined ? undefined : { address, ...(contact ? { contactId: contact.id } : {}) };
}

function show({ id, number, lid, username, name, givenName, createdAt, updatedAt }: Contact): ContactDto {
  return {
    id,
    name: givenName ?? name,
    whatsapp_name: name,
    number,
    lid,
    username,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}
