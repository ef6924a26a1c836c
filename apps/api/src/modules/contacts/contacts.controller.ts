import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type { ContactDto, ContactPageDto, ContactRefDto, ListContactsDto, UpdateContactDto } from './contacts.dto.js';
import { getContact, listContacts, updateContact } from './contacts.operations.js';
import { ContactsService } from './contacts.service.js';

@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Handles(listContacts)
  list(call: Call, input: ListContactsDto): Promise<ContactPageDto> {
    return this.contacts.list(call, input);
  }

  @Handles(getContact)
  get(call: Call, input: ContactRefDto): Promise<ContactDto> {
    return this.contacts.get(call, input.contact);
  }

  @Handles(updateContact)
  update(call: Call, input: UpdateContactDto): Promise<ContactDto> {
    return this.contacts.update(call, input);
  }
}
