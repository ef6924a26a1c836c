import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ShortMemory } from '../cache/short-memory.js';
import type { Tx } from '../db/database.js';
import { open, seal } from './aead.js';
import { KeysRepository } from './keys.repository.js';
import { MasterKeys } from './master-keys.js';

const PEPPER = 'token_pepper';
const OWN_KEY = 'own_key';

/**
 * Envelope encryption: what a tenant keeps is sealed by its own data key, and that key by the master key. What belongs
 * to no tenant is sealed by the installation's own.
 */
@Injectable()
export class Vault {
  private readonly dataKeys = new ShortMemory((tenantId) => this.unwrapTenantKey(tenantId), {
    ttlMs: 60_000,
    max: 5_000,
  });
  private readonly ownSecrets = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly keys: KeysRepository,
    private readonly master: MasterKeys,
  ) {}

  async seal(tenantId: string, context: string, plain: Buffer): Promise<Buffer> {
    return seal(await this.dataKeys.get(tenantId), plain, context);
  }

  async open(tenantId: string, context: string, sealed: Buffer): Promise<Buffer> {
    return open(await this.dataKeys.get(tenantId), sealed, context);
  }

  async sealOwn(context: string, plain: Buffer): Promise<Buffer> {
    return seal(await this.ownSecret(OWN_KEY), plain, context);
  }

  async openOwn(context: string, sealed: Buffer): Promise<Buffer> {
    return open(await this.ownSecret(OWN_KEY), sealed, context);
  }

  /** A tenant that is gone has no key in memory either. */
  forget(tenantId: string): void {
    this.dataKeys.forget(tenantId);
  }

  async makeTenantKey(tx: Tx, tenantId: string): Promise<void> {
    await this.keys.addTenantKey(tx, tenantId, this.master.wrap(randomBytes(32), tenantId));
  }

  /** One way: for secrets that are only ever compared. */
  async fingerprint(secret: string): Promise<Buffer> {
    const pepper = await this.ownSecret(PEPPER);
    return createHmac('sha256', pepper).update(secret).digest();
  }

  /** Wraps every key anew with the current master key. */
  rotate(): Promise<number> {
    return this.keys.rewrapAll(
      (wrapped, context) => this.master.wrap(this.master.unwrap(wrapped, context), context),
      [PEPPER, OWN_KEY],
    );
  }

  private async unwrapTenantKey(tenantId: string): Promise<Buffer> {
    const wrapped = await this.keys.tenantKey(tenantId);
    if (!wrapped) throw new Error('the tenant has no data key: its secrets were shredded');
    return this.master.unwrap(wrapped, tenantId);
  }

  /** Read once; what could not be read is asked for again. */
  private ownSecret(name: string): Promise<Buffer> {
    const known = this.ownSecrets.get(name);
    if (known) return known;
    const reading = this.readOwnSecret(name);
    this.ownSecrets.set(name, reading);
    reading.catch(() => this.ownSecrets.delete(name));
    return reading;
  }

  private async readOwnSecret(name: string): Promise<Buffer> {
    const wrapped = await this.keys.installationSecret(name, this.master.wrap(randomBytes(32), name));
    return this.master.unwrap(wrapped, name);
  }
}
