import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { EngineError } from '../../engines/engine.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Vault } from '../../platform/crypto/vault.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import { checkedAddresses, resolveWithSystem } from '../../platform/fetch/checked-addresses.js';
import { FetchRefused } from '../../platform/fetch/fetch-refused.js';
import { within } from '../../platform/jobs/within.js';
import type { Device } from './device.js';
import { proxyOf, proxyProblem, type ProxyTarget } from './proxy-target.js';

const LOOKUP_MS = 5_000;

/** Where a device's traffic goes through: checked, kept sealed, and never shown again but for its host. */
@Injectable()
export class DeviceProxies {
  private readonly allowedPrivateHosts: ReadonlySet<string>;

  constructor(
    private readonly vault: Vault,
    @Inject(CONFIG) config: Config,
  ) {
    this.allowedPrivateHosts = new Set(config.mediaPrivateHosts.map((host) => host.toLowerCase()));
  }

  /** Sealed, or the refusal in words. */
  async accept(tenantId: string, deviceId: string, text: string): Promise<Buffer> {
    const problem = proxyProblem(text);
    if (problem) throw new InvalidInput({ proxy: [problem] });
    const target = proxyOf(text);
    await this.addressesOf(target).catch((error: unknown) => {
      throw new InvalidInput({ proxy: [sentenceOf(error)] });
    });
    return this.vault.seal(tenantId, contextOf(deviceId), Buffer.from(target.url.href));
  }

  /**
   * For the engine: by the address that was checked just now, so that the name cannot lead elsewhere a moment later.
   * A proxy over TLS keeps its name, which its certificate vouches for.
   */
  async open(device: Pick<Device, 'id' | 'tenantId' | 'proxy'>): Promise<string | undefined> {
    const target = await this.read(device);
    if (!target) return undefined;
    const [address] = await this.addressesOf(target).catch((cause: unknown) => {
      const retry = { kind: 'later', afterMs: 5_000 } as const;
      throw new EngineError('proxy_failed', 'The proxy of this device cannot be used.', retry, { cause });
    });
    if (target.url.protocol === 'https:' || address === undefined) return target.url.href;
    const url = new URL(target.url);
    url.hostname = isIP(address) === 6 ? `[${address}]` : address;
    return url.href;
  }

  /** All that is ever shown of it. */
  async hostOf(device: Pick<Device, 'id' | 'tenantId' | 'proxy'>): Promise<string | null> {
    return (await this.read(device))?.hostAndPort ?? null;
  }

  private async read({
    id,
    tenantId,
    proxy,
  }: Pick<Device, 'id' | 'tenantId' | 'proxy'>): Promise<ProxyTarget | undefined> {
    if (!proxy) return undefined;
    return proxyOf((await this.vault.open(tenantId, contextOf(id), Buffer.from(proxy))).toString('utf8'));
  }

  private addressesOf(target: ProxyTarget): Promise<readonly string[]> {
    return within(
      LOOKUP_MS,
      'looking a proxy up',
      checkedAddresses(target, resolveWithSystem, this.allowedPrivateHosts),
    );
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof FetchRefused && error.code === 'address_not_allowed'
    ? 'The proxy is not on the public internet.'
    : 'The proxy could not be found. Check its address.';
}

function contextOf(deviceId: string): string {
  return `device proxy ${deviceId}`;
}
