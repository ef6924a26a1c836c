import { AdminError, notFound } from '../http/admin-error.js';
import { Phone, type PhoneHabits } from './phone.js';

/** Digits with the country code, however a person wrote them; undefined when that is no phone number. */
export function digitsOf(written: string): string | undefined {
  const digits = written.replace(/^\+/, '').replace(/[\s\-().]/g, '');
  return /^[1-9]\d{4,19}$/.test(digits) ? digits : undefined;
}

export class PhoneBook {
  readonly #phones = new Map<string, Phone>();
  /** When off, a number nobody created is not on WhatsApp. */
  unknownBecomePhones = true;

  get size(): number {
    return this.#phones.size;
  }

  all(): Phone[] {
    return [...this.#phones.values()];
  }

  find(number: string): Phone | undefined {
    return this.#phones.get(number);
  }

  need(number: string): Phone {
    const phone = this.find(number);
    if (phone === undefined) throw notFound(`Phone ${number}`);
    return phone;
  }

  create(number: string, habits: Partial<PhoneHabits>): Phone {
    if (this.#phones.has(number)) throw new AdminError(409, `Phone ${number} exists already.`, 'number');
    return this.#add(new Phone(number, habits));
  }

  /** The phone a message goes to; undefined when nobody could have it. */
  reach(number: string): Phone | undefined {
    const known = this.find(number);
    if (known !== undefined || !this.unknownBecomePhones) return known;
    return this.#add(new Phone(number));
  }

  remove(number: string): void {
    this.need(number);
    this.#phones.delete(number);
  }

  clear(): void {
    this.#phones.clear();
    this.unknownBecomePhones = true;
  }

  #add(phone: Phone): Phone {
    this.#phones.set(phone.number, phone);
    return phone;
  }
}
