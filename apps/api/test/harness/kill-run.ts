import type { TestDevice } from '../factories/a-device.js';
import type { TestTenant } from '../factories/a-tenant.js';
import { emulatorTell } from './emulator.js';
import { eventually } from './eventually.js';
import type { Gateway } from './gateway.js';
import { fieldOf, listOf } from './json.js';
import { settledMessages, type StoredMessage } from './stored-messages.js';
import { sendUntilAnswered } from './stubborn-sender.js';

/** Accepted and not yet on a phone: keeps accepting and sending going side by side. */
const AHEAD = 120;
const LOOK_EVERY_MS = 50;

/** A tenant's messages on their way through processes that come and go. */
export class KillRun {
  readonly ids: string[] = [];
  /** Messages that no phone will see, because their worker died with them in hand. */
  mayBeMissing = 0;
  private onPhones = Promise.resolve(0);
  private lookedAt = 0;

  constructor(
    readonly gateway: Gateway,
    readonly tenant: TestTenant,
    readonly device: TestDevice,
  ) {}

  /** So many messages for each recipient, one after another; `onAnswer` hears of each that is accepted. */
  async send(recipients: number, each: number, onAnswer: () => void = () => undefined): Promise<void> {
    const sender = async (recipient: string): Promise<void> => {
      for (let i = 0; i < each; i++) {
        await eventually('the phones keep up', () => this.keepsUp(), 60_000);
        const errand = { tenant: this.tenant, device: this.device, recipient, port: this.gateway.port };
        this.ids.push(await sendUntilAnswered(errand, String(i)));
        onAnswer();
      }
    };
    await Promise.all(this.recipients(recipients).map(sender));
  }

  recipients(count: number): string[] {
    return Array.from({ length: count }, (_, i) => `49${this.device.number}${String(i).padStart(3, '0')}`);
  }

  /** Every message, once none is on its way any more. */
  settled(): Promise<StoredMessage[]> {
    return settledMessages(this.gateway.world.database.url, this.tenant.id, 60_000);
  }

  /** How often a phone showed each message, by its id. */
  async shown(): Promise<Map<string, number>> {
    const counts = listOf(await emulatorTell(this.gateway, '/admin/references'), 'references');
    return new Map(counts.map((count) => [String(fieldOf(count, 'reference')), Number(fieldOf(count, 'shown'))]));
  }

  /** What a phone received, in the order it came. */
  async textsOn(recipient: string): Promise<number[]> {
    const answer = await emulatorTell(
      this.gateway,
      `/admin/phones/${recipient}/messages?direction=received&limit=1000`,
    );
    return listOf(answer, 'messages').map((message) => Number(fieldOf(message, 'content', 'text')));
  }

  private async keepsUp(): Promise<boolean> {
    if (performance.now() > this.lookedAt + LOOK_EVERY_MS) {
      this.lookedAt = performance.now();
      this.onPhones = this.countOnPhones();
    }
    return this.ids.length - (await this.onPhones) < AHEAD + this.mayBeMissing;
  }

  private async countOnPhones(): Promise<number> {
    const number = await emulatorTell(this.gateway, `/admin/numbers/${this.device.phoneNumberId}`);
    return Number(fieldOf(number, 'counts', 'accepted'));
  }
}
