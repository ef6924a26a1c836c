import { operation } from '../../platform/operations/operation.js';
import { ContactDto, ContactPageDto, ContactRefDto, ListContactsDto, UpdateContactDto } from './contacts.dto.js';

const exampleContact = {
  id: 'con_01jd3w7zqk5m8n2p4r6t8v0x1y',
  name: 'Ana Silva',
  whatsapp_name: 'ana ✨',
  number: '15550002222',
  lid: '12345678901234@lid',
  username: null,
  created_at: '2026-11-21T09:00:00.000Z',
  updated_at: '2026-11-21T09:05:00.000Z',
};

export const listContacts = operation({
  id: 'list_contacts',
  scope: 'contacts:read',
  effect: 'read',
  summary: 'List contacts',
  description: 'Everybody who wrote or was written to, each once, whichever names WhatsApp uses for them.',
  doors: { rest: 'GET /contacts' },
  input: ListContactsDto,
  output: ContactPageDto,
  errors: [],
  example: { input: { number: '1555' }, output: { data: [exampleContact], next_cursor: null } },
});

export const getContact = operation({
  id: 'get_contact',
  scope: 'contacts:read',
  effect: 'read',
  summary: 'Show a contact',
  description:
    'By its id, its number or its LID. The id of a contact that turned out to be the same person as another shows that other.',
  doors: { rest: 'GET /contacts/{contact}' },
  input: ContactRefDto,
  output: ContactDto,
  errors: ['contact_not_found'],
  example: { input: { contact: exampleContact.id }, output: exampleContact },
});

export const updateContact = operation({
  id: 'update_contact',
  scope: 'contacts:write',
  effect: 'write',
  summary: 'Name a contact',
  description: 'Your name for a contact goes before their own and stays when they change theirs.',
  doors: { rest: 'PATCH /contacts/{contact}' },
  input: UpdateContactDto,
  output: ContactDto,
  errors: ['contact_not_found'],
  example: { input: { contact: exampleContact.id, name: 'Ana Silva' }, output: exampleContact },
});
