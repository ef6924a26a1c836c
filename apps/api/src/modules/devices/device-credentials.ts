import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { DevicesRepository } from './devices.repository.js';

/** What an engine needs to connect, sealed with the tenant's key whenever it rests. */
@Injectable()
export class DeviceCredentials {
  constructor(
    private readonly vault: Vault,
    private readonly repository: DevicesRepository,
  ) {}

  seal(tenantId: string, deviceId: string, credentials: Readonly<Record<string, string>>): Promise<Buffer> {
    return this.vault.seal(tenantId, contextOf(deviceId), Buffer.from(JSON.stringify(credentials)));
  }

  async read(tenantId: string, deviceId: string): Promise<unknown> {
    const sealed = await this.repository.credentials(tenantId, deviceId);
    if (!sealed) return undefined;
    const plain = await this.vault.open(tenantId, contextOf(deviceId), sealed);
    const credentials: unknown = JSON.parse(plain.toString('utf8'));
    return credentials;
  }
}

function contextOf(deviceId: string): string {
  return `device credentials ${deviceId}`;
}
