import type { DeviceMemory, MemoryChange, OutboundMessage } from '../../engine.js';

/** A device's memory in this process: survives its connections, not the test. */
export class TestMemory implements DeviceMemory {
  readonly rows = new Map<string, Buffer>();
  readonly sentMessages = new Map<string, OutboundMessage>();
  writes = 0;
  latencyMs = 0;
  /** Every write fails with it while it is set. */
  failure?: Error;
  /** The same for reads. */
  blindness?: Error;

  async read(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    await this.pause();
    if (this.blindness) throw this.blindness;
    return new Map(ids.flatMap((id) => this.row(kind, id)));
  }

  async write(changes: readonly MemoryChange[]): Promise<void> {
    await this.pause();
    if (this.failure) throw this.failure;
    this.writes += 1;
    for (const { kind, id, value } of changes) {
      if (value === null) this.rows.delete(`${kind} ${id}`);
      else this.rows.set(`${kind} ${id}`, value);
    }
  }

  async wipe(): Promise<void> {
    await this.pause();
    this.rows.clear();
  }

  sent(waId: string): Promise<OutboundMessage | undefined> {
    return Promise.resolve(this.sentMessages.get(waId));
  }

  private row(kind: string, id: string): [string, Buffer][] {
    const value = this.rows.get(`${kind} ${id}`);
    return value === undefined ? [] : [[id, value]];
  }

  private async pause(): Promise<void> {
    if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
  }
}
