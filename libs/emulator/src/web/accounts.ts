import type { PhoneBook } from '../phones/phone-book.js';
import type { Phone } from '../phones/phone.js';
import { Account, lidOf } from './account.js';
import type { Companion } from './companion.js';
import { readAddress } from './jids.js';

/** Every phone of the phone book is an account. */
export class Accounts {
  readonly #byNumber = new Map<string, Account>();
  readonly #byLid = new Map<string, Account>();

  constructor(private readonly book: PhoneBook) {}

  all(): Account[] {
    return [...this.#byNumber.values()];
  }

  companions(): Companion[] {
    return this.all().flatMap((account) => [...account.companions.values()]);
  }

  find(number: string): Account | undefined {
    const phone = this.book.find(number);
    return phone === undefined ? undefined : this.of(phone);
  }

  findByLid(lid: string): Account | undefined {
    const known = this.#byLid.get(lid);
    if (known !== undefined) return this.find(known.number);
    const phone = this.book.all().find(({ number }) => lidOf(number) === lid);
    return phone === undefined ? undefined : this.of(phone);
  }

  /** By number or LID, with or without a device. */
  findByJid(jid: string | undefined): Account | undefined {
    const address = readAddress(jid);
    if (address === undefined) return undefined;
    return address.kind === 'lid' ? this.findByLid(address.user) : this.find(address.user);
  }

  findCompanion(jid: string | undefined): Companion | undefined {
    return this.findByJid(jid)?.companions.get(readAddress(jid)?.device ?? 0);
  }

  /** The account somebody wants to write to: unknown numbers become phones where the settings say so. */
  reach(number: string): Account | undefined {
    const phone = this.book.reach(number);
    return phone?.habits.onWhatsapp === true ? this.of(phone) : undefined;
  }

  reachByJid(jid: string | undefined): Account | undefined {
    const address = readAddress(jid);
    return address?.kind === 'number' ? this.reach(address.user) : this.findByJid(jid);
  }

  of(phone: Phone): Account {
    const known = this.#byNumber.get(phone.number);
    if (known?.phone === phone) return known;
    const account = new Account(phone);
    this.#byNumber.set(account.number, account);
    this.#byLid.set(account.lid, account);
    return account;
  }

  clear(): void {
    this.#byNumber.clear();
    this.#byLid.clear();
  }
}
