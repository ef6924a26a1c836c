import { Injectable } from '@nestjs/common';
import { ContactsService, type Resolved } from '../contacts/index.js';
import { readReferences, refused } from './recipients.js';

/** Whoever a caller names, as addresses; two names of one person count once. */
@Injectable()
export class RecipientsService {
  constructor(private readonly contacts: ContactsService) {}

  /** All of them, or a refusal that names those who cannot be written to. */
  async read(tenantId: string, input: string | readonly string[], fieldName: string): Promise<readonly Resolved[]> {
    const references = readReferences(input, fieldName);
    const resolved = await this.contacts.resolveAll(tenantId, references);
    const unknown = references.filter((_reference, i) => resolved[i] === undefined);
    if (unknown.length > 0) {
      const named = unknown.map(({ value }) => value);
      throw refused(fieldName, named, 'is not a contact that can be written to.');
    }
    return [...new Map(resolved.flatMap((one) => (one ? [[one.address, one]] : []))).values()];
  }

  async readOne(tenantId: string, input: string, fieldName: string): Promise<Resolved> {
    const [one, ...more] = await this.read(tenantId, [input], fieldName);
    if (!one || more.length > 0) throw refused(fieldName, [input], 'is not a phone number.');
    return one;
  }
}
