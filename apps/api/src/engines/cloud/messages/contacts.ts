import type { OutboundContent } from '../../engine.js';
import type { JsonRecord } from '../json.js';

type ContactsContent = Extract<OutboundContent, { kind: 'contacts' }>;

export function contactsPayload({ contacts }: ContactsContent): JsonRecord {
  return {
    type: 'contacts',
    contacts: contacts.map(({ name, numbers, organisation }) => ({
      name: { formatted_name: name, first_name: name },
      phones: numbers.map((number) => ({ phone: `+${number}`, wa_id: number, type: 'CELL' })),
      ...(organisation === undefined ? {} : { org: { company: organisation } }),
    })),
  };
}
