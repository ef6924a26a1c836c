import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '../../../../../libs/emulator/src/index.js';
import { SystemClock } from '../../platform/clock/clock.js';
import { EmulatorHand } from '../cloud/emulated-phone.contract.js';
import { eventually } from '../engine.contract.js';
import type { Connection, DeviceIdentity, EngineEvent, EventSink } from '../engine.js';
import { LinkedEngine } from './linked.engine.js';
import type { LinkedEngineOptions } from './linked-options.js';
import { TestMemory } from './memory/memory.contract.js';

export interface LinkedDevice {
  readonly identity: DeviceIdentity;
  readonly memory: TestMemory;
}

/** The emulator's WhatsApp, engines before it, and devices that its phones have taken in. */
export class EmulatedWhatsApp {
  /** What the engines told the operator. */
  readonly warnings: unknown[] = [];
  readonly hand: EmulatorHand;
  private lastNumber = 15_550_200_000;

  private constructor(
    readonly emulator: Emulator,
    private readonly folder: string,
  ) {
    this.hand = new EmulatorHand(emulator.url);
  }

  static async open(): Promise<EmulatedWhatsApp> {
    const emulator = await createEmulator({ port: 0 });
    const folder = mkdtempSync(join(tmpdir(), 'wagate-linked-'));
    return new EmulatedWhatsApp(emulator, folder);
  }

  engine(options: Partial<LinkedEngineOptions> = {}): LinkedEngine {
    const log = { warn: (...given: unknown[]) => void this.warnings.push(given), debug: () => undefined };
    return new LinkedEngine({
      log,
      clock: new SystemClock(),
      webUrl: this.emulator.webSocketUrl,
      mediaCaFile: this.caFile(),
      ackPatienceMs: 3_000,
      ...options,
    });
  }

  /** Somebody's phone, with a number nobody had before. */
  async phone(name: string): Promise<string> {
    this.lastNumber += 1;
    const number = String(this.lastNumber);
    await this.hand.ask('POST', '/phones', { number, name });
    return number;
  }

  async scan(number: string, qr: string): Promise<void> {
    await this.hand.ask('POST', `/phones/${number}/scan`, { qr });
  }

  /** A device whose phone has taken it in; its connection is closed again unless `keep` is given events. */
  async link(keep?: EventSink): Promise<LinkedDevice & { connection: Connection }> {
    const number = await this.phone('Shop');
    const identity = { id: `dev_${number}`, number };
    const memory = new TestMemory();
    const events: EngineEvent[] = [];
    const sink: EventSink = async (event) => {
      events.push(event);
      await keep?.(event);
    };
    const connection = await this.engine().connect(identity, undefined, sink, memory);
    const shown = await connection.pairing?.qr();
    await this.scan(number, shown?.text ?? '');
    await eventually(() => events.find(isConnected), 'a linked device');
    if (!keep) await connection.close();
    return { identity, memory, connection };
  }

  /** Misbehaves as told, once unless told how often. */
  async fault(fault: object): Promise<void> {
    await this.hand.ask('POST', '/web/faults', fault);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(this.folder, { recursive: true });
  }

  private caFile(): string | undefined {
    const ca: unknown = Reflect.get(this.emulator, 'mediaCa');
    if (typeof ca !== 'string') return undefined;
    const file = join(this.folder, 'media-ca.pem');
    writeFileSync(file, ca);
    return file;
  }
}

export function isConnected(event: EngineEvent): boolean {
  return event.type === 'connection.changed' && event.state === 'connected';
}
