import { Injectable } from '@nestjs/common';
import type { Address } from '../../engines/engine.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { printable } from '../../platform/errors/printable.js';
import type { Call } from '../../platform/operations/call.js';
import { ContactsService, isChat, parseReference } from '../contacts/index.js';

/** Whom a caller means by numbers, "…@lid" or the ids of contacts. */
@Injectable()
export class People {
  constructor(private readonly contacts: ContactsService) {}

  /** Each once, in order; or every one who is nobody is named. */
  async named(call: Call, texts: readonly string[], field: string): Promise<Address[]> {
    if (texts.length === 0) throw new InvalidInput({ [field]: [`The ${field} field is required.`] });
    const found = await this.addresses(call, texts);
    const nobody = texts.filter((_text, index) => found[index] === undefined);
    if (nobody.length === 0) return [...new Set(found.flatMap((address) => address ?? []))];
    const words = nobody.map((text) => `"${printable(text)}" is neither a phone number nor a contact.`);
    throw new AppError('phone_invalid', {}, { [field]: words });
  }

  private async addresses(call: Call, texts: readonly string[]): Promise<(Address | undefined)[]> {
    const references = texts.map(parseReference);
    const readable = references.filter((reference) => reference !== undefined);
    const resolved = await this.contacts.resolveAll(call.tenant.id, readable, call.principal.deviceIds);
    const found = new Map(readable.map((reference, index) => [reference, resolved[index]?.address]));
    return references.map((reference) => {
      const address = reference && found.get(reference);
      return address === undefined || isChat(address) ? undefined : address;
    });
  }
}
