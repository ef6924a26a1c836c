import { Injectable } from '@nestjs/common';
import type { DeviceMemory } from '../../../engines/engine.js';
import { Vault } from '../../../platform/crypto/vault.js';
import { Every } from '../../../platform/jobs/every.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import type { Device } from '../device.js';
import { SentMessages } from '../device-events.js';
import { DeviceKeysRepository } from './device-keys.repository.js';
import { KeptMemory } from './kept-memory.js';

/** Gives each connection the memory of its device. */
@Injectable()
export class DeviceMemories {
  constructor(
    private readonly keys: DeviceKeysRepository,
    private readonly vault: Vault,
    private readonly sentMessages: SentMessages,
  ) {}

  of({ id, tenantId }: Pick<Device, 'id' | 'tenantId'>, lease: Lease): DeviceMemory {
    return new KeptMemory({ id, tenantId }, lease, {
      keys: this.keys,
      vault: this.vault,
      sent: (waId) => this.sentMessages.sent(tenantId, id, waId),
    });
  }

  /** Engines remember nothing of a device that nobody linked. */
  isBlank({ id, tenantId }: Pick<Device, 'id' | 'tenantId'>): Promise<boolean> {
    return this.keys.hasAny(tenantId, id).then((hasAny) => !hasAny);
  }

  /** A day is enough to find out that a link was ended by mistake. */
  @Every({ name: 'forget-wiped-device-keys', everyMs: 60 * 60 * 1000 })
  forgetWiped(): Promise<void> {
    return this.keys.forgetWiped();
  }
}
