import { Injectable } from '@nestjs/common';
import type { DeviceIdentity } from '../../engines/engine.js';
import { Vault } from '../../platform/crypto/vault.js';
import { DeviceEngines } from './device-engines.js';
import { DeviceProxies } from './device-proxies.js';
import type { CloudCredentialsDto } from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';

export interface SealedCredentials {
  readonly sealed: Buffer;
  readonly verifyToken: string;
}

/** What an engine needs to connect, sealed with the tenant's key whenever it rests. */
@Injectable()
export class DeviceCredentials {
  constructor(
    private readonly vault: Vault,
    private readonly repository: DevicesRepository,
    private readonly engines: DeviceEngines,
    private readonly proxies: DeviceProxies,
  ) {}

  /** Checked with WhatsApp, then sealed; undefined for an engine that takes none. */
  async accept(
    tenantId: string,
    engineName: string,
    identity: DeviceIdentity,
    given: CloudCredentialsDto | undefined,
  ): Promise<SealedCredentials | undefined> {
    const credentials = await this.engines.checked(this.engines.named(engineName), identity, given);
    if (!credentials) return undefined;
    const plain = Buffer.from(JSON.stringify(credentials));
    const sealed = await this.vault.seal(tenantId, contextOf(identity.id), plain);
    return { sealed, verifyToken: credentials.verifyToken };
  }

  /** Sealed; null and undefined stand for themselves. */
  async acceptProxy<Nothing extends null | undefined>(
    tenantId: string,
    deviceId: string,
    given: string | Nothing,
  ): Promise<Buffer | Nothing> {
    return typeof given === 'string' ? this.proxies.accept(tenantId, deviceId, given) : given;
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
