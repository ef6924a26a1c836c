import { EngineError, type DeviceMemory, type MemoryChange, type OutboundMessage } from '../../../engines/engine.js';
import type { Vault } from '../../../platform/crypto/vault.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import type { Device } from '../device.js';
import type { DeviceKeysRepository, SealedKey } from './device-keys.repository.js';

export interface MemoryParts {
  readonly keys: DeviceKeysRepository;
  readonly vault: Vault;
  readonly sent: (waId: string) => Promise<OutboundMessage | undefined>;
}

/** What one device remembers, sealed with its tenant's key, for as long as this worker holds the lease. */
export class KeptMemory implements DeviceMemory {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly device: Pick<Device, 'id' | 'tenantId'>,
    private readonly lease: Lease,
    private readonly parts: MemoryParts,
  ) {}

  async read(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (ids.length === 0) return new Map();
    const { id: deviceId, tenantId } = this.device;
    const rows = await this.parts.keys.read(tenantId, deviceId, kind, ids);
    const opened = rows.map(async ({ id, content }): Promise<[string, Buffer]> => {
      return [id, await this.parts.vault.open(tenantId, this.contextOf(kind, id), content)];
    });
    return new Map(await Promise.all(opened));
  }

  write(changes: readonly MemoryChange[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve();
    return this.inTurn(async () => {
      const sealed = await Promise.all(newestOf(changes).map((change) => this.seal(change)));
      return this.parts.keys.write(this.device.tenantId, this.device.id, this.lease, sealed);
    });
  }

  wipe(): Promise<void> {
    return this.inTurn(() => this.parts.keys.wipe(this.device.tenantId, this.device.id, this.lease));
  }

  sent(waId: string): Promise<OutboundMessage | undefined> {
    return this.parts.sent(waId);
  }

  /** One after another; the database has the last word on whose device it is. */
  private inTurn(work: () => Promise<boolean>): Promise<void> {
    const turn = this.last.then(async () => {
      if (!this.lease.isHeld() || !(await work())) throw leaseLost();
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async seal({ kind, id, value }: MemoryChange): Promise<SealedKey> {
    if (value === null) return { kind, id, value };
    return { kind, id, value: await this.parts.vault.seal(this.device.tenantId, this.contextOf(kind, id), value) };
  }

  private contextOf(kind: string, id: string): string {
    return `device memory ${this.device.id}/${kind}/${id}`;
  }
}

export function leaseLost(): EngineError {
  return new EngineError('lease_lost', 'The device has moved to another worker.', { kind: 'reconnect' });
}

/** One statement cannot change a row twice. */
function newestOf(changes: readonly MemoryChange[]): MemoryChange[] {
  return [...new Map(changes.map((change) => [`${change.kind}\n${change.id}`, change])).values()];
}
