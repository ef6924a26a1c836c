import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { ContactsService, parseReference, type Resolved } from '../contacts/index.js';
import { readReferences, refused } from './recipients.js';

/** Whoever a caller names, as addresses; two names of one person count once. */
@Injectable()
export class RecipientsService {
  constructor(private readonly contacts: ContactsService) {}

  /** All of them, or a refusal that names those who cannot be written to. */
  async read(call: Call, input: string | readonly string[], fieldName: string): Promise<readonly Resolved[]> {
    const references = readReferences(input, fieldName);
    const resolved = await this.contacts.resolveAll(call.tenant.id, references, call.principal.deviceIds);
    const unknown = references.filter((_reference, i) => resolved[i] === undefined);
    if (unknown.length > 0) {
      const named = unknown.map(({ value }) => value);
      throw refused(fieldName, named, 'is not a contact that can be written to.');
    }
    return [...new Map(resolved.flatMap((one) => (one ? [[one.address, one]] : []))).values()];
  }

  async readOne(call: Call, input: string, fieldName: string): Promise<Resolved> {
    if (!parseReference(input)) throw refused(fieldName, []);
    const [one] = await this.read(call, [input], fieldName);
    if (!one) throw refused(fieldName, []);
    return one;
  }
}
