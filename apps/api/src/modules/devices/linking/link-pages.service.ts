import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Vault } from '../../../platform/crypto/vault.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { tenantAddress } from '../../../platform/http/tenant-address.js';
import { newId } from '../../../platform/ids/ids.js';
import { isRecord } from '../../../platform/operations/read-input.js';
import type { Call } from '../../../platform/operations/call.js';
import { AuditService } from '../../audit/index.js';
import { LinkingService } from '../linking.service.js';
import { DevicesRepository } from '../devices.repository.js';
import type { CreateLinkPageDto, LinkPageDto, LinkPageRevokedDto, OpenLinkPagesDto } from './linking.dto.js';
import type { LinkPage } from './link-page.js';
import { LinkPagesRepository } from './link-pages.repository.js';

const MINUTES = 60;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** Pages that link one device, once, for whoever was sent their address. */
@Injectable()
export class LinkPagesService {
  constructor(
    private readonly pages: LinkPagesRepository,
    private readonly devices: DevicesRepository,
    private readonly linking: LinkingService,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async create(call: Call, input: CreateLinkPageDto): Promise<LinkPageDto> {
    const device = await this.linking.linkable(call, input.device);
    const secret = randomBytes(32).toString('base64url');
    const { title, message, colour, minutes = MINUTES } = input;
    const page = {
      id: newId('lnk'),
      deviceId: device.id,
      secretHash: await this.vault.fingerprint(secret),
      branding: { title, message, colour },
      expiresAt: new Date(this.clock.now().getTime() + minutes * 60_000),
    };
    await this.devices.inTenant(call.tenant.id, async (tx) => {
      await this.pages.insert(tx, call.tenant.id, page);
      await this.audit.record(tx, call, { subjectId: device.id, details: { link_page: page.id, minutes } });
    });
    const url = tenantAddress(this.config, call.tenant.subdomain, `/link/${secret}`);
    return { id: page.id, device_id: device.id, url, expires_at: page.expiresAt };
  }

  async list(call: Call, reference: string): Promise<OpenLinkPagesDto> {
    const device = await this.linking.known(call, reference);
    const open = await this.pages.listOpen(call.tenant.id, device.id, this.clock.now());
    const data = open.map(({ id, branding, createdAt, expiresAt }) => ({
      ...{ id, title: titleOf(branding) },
      ...{ created_at: createdAt, expires_at: expiresAt },
    }));
    return { data };
  }

  async revoke(call: Call, id: string): Promise<LinkPageRevokedDto> {
    const { deviceIds } = call.principal;
    await this.devices.inTenant(call.tenant.id, async (tx) => {
      const page = await this.pages.find(tx, call.tenant.id, id);
      const mine = page && (deviceIds.length === 0 || deviceIds.includes(page.deviceId));
      if (!mine) throw new AppError('link_page_not_found');
      await this.pages.revoke(tx, call.tenant.id, id, this.clock.now());
      await this.audit.record(tx, call, { subjectId: page.deviceId, details: { link_page: id } });
    });
    return { id, revoked: true };
  }

  /** What a secret opens; undefined for one that never was, was used, was taken back or is past its time, or whose device is paused. */
  async open(tenantId: string, secret: string): Promise<LinkPage | undefined> {
    if (!SECRET.test(secret)) return undefined;
    const page = await this.pages.findBySecret(tenantId, await this.vault.fingerprint(secret));
    if (!page || page.usedAt || page.revokedAt || page.expiresAt <= this.clock.now()) return undefined;
    const device = await this.devices.find(tenantId, { id: page.deviceId });
    return device && !device.paused ? page : undefined;
  }

  /** The number the page is for, which whoever opens it may compare with their phone's. */
  async numberOf({ tenantId, deviceId }: LinkPage): Promise<string | undefined> {
    return (await this.devices.find(tenantId, { id: deviceId }))?.number;
  }

  markUsed(page: LinkPage): Promise<void> {
    return this.pages.markUsed(page.tenantId, page.id, this.clock.now());
  }
}

function titleOf(branding: unknown): string | null {
  return isRecord(branding) && typeof branding['title'] === 'string' ? branding['title'] : null;
}
