import type { Connection, DeviceIdentity, DeviceMemory, Engine, EventSink } from '../engine.js';
import type { LinkedEngineOptions } from './linked-options.js';

type Opener = (device: DeviceIdentity, sink: EventSink, memory: DeviceMemory) => Promise<Connection>;

/** WhatsApp as a linked device, by Baileys: loaded when the first device connects, and not before. */
export class LinkedEngine implements Engine {
  readonly name = 'linked';
  readonly concurrency = 16;
  readonly resend = 'safe';
  readonly linking = 'pairing';
  private opener?: Promise<Opener>;

  constructor(private readonly options: LinkedEngineOptions) {}

  /** It has none: a phone takes the device in. */
  checkCredentials(): void {
    return undefined;
  }

  async connect(
    device: DeviceIdentity,
    _credentials: unknown,
    sink: EventSink,
    memory: DeviceMemory,
  ): Promise<Connection> {
    this.opener ??= this.load();
    const open = await this.opener;
    return open(device, sink, memory);
  }

  private async load(): Promise<Opener> {
    const { createOpener } = await import('./open-linked.js');
    return createOpener(this.options);
  }
}
