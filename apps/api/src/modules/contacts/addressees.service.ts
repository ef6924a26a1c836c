import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { ContactsRepository } from './contacts.repository.js';
import { ContactsService, type Resolved } from './contacts.service.js';
import { isChat, parseReference } from './reference.js';

/** The chat or the person that a caller names in an address. */
@Injectable()
export class Addressees {
  constructor(
    private readonly contacts: ContactsService,
    private readonly repository: ContactsRepository,
  ) {}

  /** A number, "…@lid", the id of a contact, a group or a channel; with the contact, where one is known. */
  async chat(call: Call, text: string, field = 'chat'): Promise<Resolved> {
    const reference = parseReference(text);
    const { tenant, principal } = call;
    const [found] = reference ? await this.contacts.resolveAll(tenant.id, [reference], principal.deviceIds) : [];
    if (!found) {
      const message = `The ${field} is neither a phone number nor the id of anybody known here.`;
      throw new AppError('phone_invalid', { message, field });
    }
    if (reference?.kind !== 'number') return found;
    const [contact] = await this.repository.named(tenant.id, { numbers: [found.address] });
    return contact ? { ...found, contactId: contact.id } : found;
  }

  async person(call: Call, text: string): Promise<Resolved> {
    const found = await this.chat(call, text, 'person');
    if (!isChat(found.address)) return found;
    throw new AppError('phone_invalid', { message: 'Name a person, not a group or a channel.', field: 'person' });
  }
}
