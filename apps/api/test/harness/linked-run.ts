import { setTimeout as sleep } from 'node:timers/promises';
import type { TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, companionOf, type WebDevice } from '../factories/a-web-device.js';
import { emulatorAsk, emulatorTell } from './emulator.js';
import { eventually } from './eventually.js';
import type { Gateway } from './gateway.js';
import { textsIn } from './inbox.js';
import { fieldOf, listOf } from './json.js';
import { settledMessages, type StoredMessage } from './stored-messages.js';
import { sendUntilAnswered } from './stubborn-sender.js';

/** Messages of one device on their way at once: more waits in the lane, as after a campaign. */
const AHEAD = 2;
/** A steady load that two cores bear beside everything else that runs on them: how it ends is asked here, not how fast. */
const SENDS_EVERY_MS = 1_500;
const TYPES_EVERY_MS = 3_000;
const LINKED_AT_ONCE = 5;

/** Many linked devices, each writing to a phone of its own and being written to, while processes come and go. */
export class LinkedRun {
  devices: WebDevice[] = [];
  private readonly sent = new Map<string, number>();
  private readonly arrived = new Map<string, number>();
  private readonly typed = new Map<string, number>();
  private isOver = false;
  private underway: Promise<unknown> = Promise.resolve();

  constructor(
    readonly gateway: Gateway,
    readonly tenant: TestTenant,
  ) {}

  async link(count: number): Promise<void> {
    while (this.devices.length < count) {
      const some = Math.min(LINKED_AT_ONCE, count - this.devices.length);
      this.devices.push(...(await Promise.all(Array.from({ length: some }, () => this.linkOne()))));
    }
  }

  phoneOf(device: WebDevice): string {
    return `44${device.number}`;
  }

  /** Everybody writes to everybody's phone, steadily, until told to stop. */
  begin(): void {
    this.underway = Promise.all(this.devices.map((device) => Promise.all([this.sendOn(device), this.typeTo(device)])));
    // Whoever stops it hears of a failure.
    this.underway.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.underway;
  }

  get sentByAll(): number {
    return [...this.sent.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Settles when every device has got a message through that was accepted after this call. */
  async allMoveOn(): Promise<void> {
    const before = new Map(this.sent);
    const stuck = (): WebDevice[] =>
      this.devices.filter(({ id }) => (this.arrived.get(id) ?? 0) <= (before.get(id) ?? 0));
    const state = (): true | string =>
      stuck().length === 0 ||
      stuck()
        .map(({ number }) => number)
        .join();
    await eventually('every device sends again', state, 120_000);
  }

  /** What was sent, once none is on its way any more. */
  settled(): Promise<StoredMessage[]> {
    return settledMessages(this.gateway.world.database.url, this.tenant.id, 90_000);
  }

  /** The numbers that a device's phone shows, in the order it shows them, and how often each arrived. */
  async shown(device: WebDevice): Promise<{ texts: number[]; wanted: number[] }> {
    const path = `/admin/phones/${this.phoneOf(device)}/messages?direction=received&limit=5000`;
    const messages = listOf(await emulatorTell(this.gateway, path), 'messages');
    const texts = messages.map((one) => Number(fieldOf(one, 'content', 'text')));
    return { texts, wanted: upTo(this.sent.get(device.id) ?? 0) };
  }

  /** What the device's phone typed, in the order the gateway lists it. */
  async kept(device: WebDevice): Promise<{ texts: number[]; wanted: number[] }> {
    const wanted = upTo(this.typed.get(device.id) ?? 0);
    let texts: number[] = [];
    await eventually(
      `what ${this.phoneOf(device)} typed is kept`,
      async () => {
        texts = (await textsIn(this.tenant, device.id)).map(Number);
        return texts.length >= wanted.length || `${texts.length} of ${wanted.length}`;
      },
      30_000,
    );
    return { texts: texts.reverse(), wanted };
  }

  companion(device: WebDevice): Promise<unknown> {
    return companionOf(this.gateway, device.number);
  }

  private async linkOne(): Promise<WebDevice> {
    const device = await aWebDevice(this.gateway, this.tenant);
    await emulatorAsk(this.gateway, 'POST', '/admin/phones', { number: this.phoneOf(device) });
    return device;
  }

  private async sendOn(device: WebDevice): Promise<void> {
    const recipient = this.phoneOf(device);
    while (!this.isOver) {
      const next = this.sent.get(device.id) ?? 0;
      this.arrived.set(device.id, await this.arrivedOf(device));
      if (next - (this.arrived.get(device.id) ?? 0) < AHEAD) {
        const errand = { tenant: this.tenant, device, recipient, port: this.gateway.port };
        await sendUntilAnswered(errand, String(next));
        this.sent.set(device.id, next + 1);
      }
      await sleep(SENDS_EVERY_MS);
    }
  }

  private async arrivedOf(device: WebDevice): Promise<number> {
    const path = `/admin/phones/${this.phoneOf(device)}/messages?direction=received&limit=1`;
    return Number(fieldOf(await emulatorTell(this.gateway, path), 'total'));
  }

  private async typeTo(device: WebDevice): Promise<void> {
    while (!this.isOver) {
      const next = this.typed.get(device.id) ?? 0;
      const body = { to: device.number, text: String(next) };
      await emulatorAsk(this.gateway, 'POST', `/admin/phones/${this.phoneOf(device)}/messages`, body);
      this.typed.set(device.id, next + 1);
      await sleep(TYPES_EVERY_MS);
    }
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_none, i) => i);
}
