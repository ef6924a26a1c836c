import { AdminError, notFound } from '../http/admin-error.js';
import type { MediaStore } from '../phones/media-store.js';
import type { PhoneNetwork } from '../phones/phone-network.js';
import type { Clock } from '../time/clock.js';
import { BusinessLine } from './business-line.js';
import { ownsToken, type BusinessNumber } from './business-number.js';

/** Every business number registered on the Graph side. */
export class BusinessLines {
  readonly #lines = new Map<string, BusinessLine>();

  constructor(
    private readonly network: PhoneNetwork,
    private readonly media: MediaStore,
    private readonly clock: Clock,
  ) {}

  all(): BusinessLine[] {
    return [...this.#lines.values()];
  }

  find(phoneNumberId: string): BusinessLine | undefined {
    return this.#lines.get(phoneNumberId);
  }

  need(phoneNumberId: string): BusinessLine {
    const line = this.find(phoneNumberId);
    if (line === undefined) throw notFound(`Business number ${phoneNumberId}`);
    return line;
  }

  /** Registers, or changes what was registered: waiting webhooks then go to the new address. */
  register(business: BusinessNumber): BusinessLine {
    const known = this.find(business.phoneNumberId);
    const holder = this.network.line(business.digits);
    if (holder !== undefined && holder !== known) {
      throw new AdminError(409, `${business.displayNumber} belongs to another business number.`, 'displayNumber');
    }
    const line = known ?? new BusinessLine(business, this.network, this.media, this.clock);
    if (known !== undefined) this.network.leave(known.number);
    line.reconfigure(business);
    this.#lines.set(business.phoneNumberId, line);
    this.network.join(line);
    return line;
  }

  remove(phoneNumberId: string): void {
    const line = this.need(phoneNumberId);
    line.webhooks.clear();
    this.network.leave(line.number);
    this.#lines.delete(phoneNumberId);
  }

  /** Whether any number answers to this token. */
  knowToken(token: string): boolean {
    return this.all().some((line) => ownsToken(line.business, token));
  }

  withToken(token: string): BusinessLine[] {
    return this.all().filter((line) => ownsToken(line.business, token));
  }
}
