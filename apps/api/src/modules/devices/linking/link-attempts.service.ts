import { Injectable } from '@nestjs/common';
import { connectionReasons, isConnectionReason, type ConnectionReason } from '../../../engines/engine.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Lanes } from '../../../platform/jobs/lanes.js';
import { qrImageOf } from '../../../platform/qr/qr-image.js';
import { DeviceDirectory } from '../device-directory.js';
import { DeviceNews } from '../device-news.js';
import type { Device, Pairing, PairingWish } from '../device.js';
import { DevicesRepository } from '../devices.repository.js';
import type { LinkStepDto } from './linking.dto.js';

const PATIENCE_MS = 5 * 60 * 1000;
/** How long one look may wait before the deadline is looked at again. */
const LOOK_MS = 1_000;

interface Seen {
  reason: string | null;
  /** Where the attempt stands: until WhatsApp has begun, an old reason says nothing about this attempt. */
  begun: boolean;
  shown?: string;
}

/** One attempt to link a device, step by step: every code as WhatsApp rotates it, then the end and its reason. */
@Injectable()
export class LinkAttempts {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly news: DeviceNews,
    private readonly lanes: Lanes,
    private readonly clock: Clock,
  ) {}

  async *watch(
    { tenantId, id }: Pick<Device, 'tenantId' | 'id'>,
    wish: PairingWish,
    patienceMs = PATIENCE_MS,
  ): AsyncGenerator<LinkStepDto> {
    const deadline = performance.now() + patienceMs;
    const seen: Seen = { reason: (await this.repository.find(tenantId, { id }))?.reason ?? null, begun: false };
    await this.ensureWished(tenantId, id, wish);
    while (performance.now() < deadline) {
      const step = await this.news.until(id, LOOK_MS, () => this.look(tenantId, id, wish, seen));
      if (!step) continue;
      yield step;
      if (step.type !== 'qr' && step.type !== 'code') return;
    }
  }

  private async look(tenantId: string, id: string, wish: PairingWish, seen: Seen): Promise<LinkStepDto | undefined> {
    const device = await this.repository.find(tenantId, { id });
    if (!device) return failed('deleted');
    if (device.status === 'connected') return { type: 'connected' };
    seen.begun ||= device.reason === 'linking';
    const ended = endOf(device.reason, seen);
    if (ended) return failed(ended);
    const pairing = await this.repository.pairing(tenantId, id);
    return pairing && this.fresh(pairing, wish, seen);
  }

  private fresh(pairing: Pairing, wish: PairingWish, seen: Seen): LinkStepDto | undefined {
    if (pairing.refusal !== undefined) return { type: 'failed', reason: 'unavailable', sentence: pairing.refusal };
    const text = pairing[wish];
    if (text === undefined || text === seen.shown) return undefined;
    seen.shown = text;
    const { expiresAt } = pairing;
    if (wish === 'code') return { type: 'code', code: text, expires_at: expiresAt };
    return { type: 'qr', qr: text, qr_image: qrImageOf(text), expires_at: expiresAt };
  }

  private async ensureWished(tenantId: string, id: string, wish: PairingWish): Promise<void> {
    const known = await this.repository.pairing(tenantId, id);
    if (known?.[wish] !== undefined && known.expiresAt > this.clock.now()) return;
    await this.repository.wish(tenantId, id, wish);
    await this.directory.announce(id);
    await this.lanes.ring(id);
  }
}

function endOf(reason: string | null, seen: Seen): ConnectionReason | undefined {
  if (reason === null || reason === 'linking' || !isConnectionReason(reason)) return undefined;
  if (!seen.begun && reason === seen.reason) return undefined;
  return connectionReasons[reason].again === 'never' ? reason : undefined;
}

function failed(reason: ConnectionReason): LinkStepDto {
  return { type: 'failed', reason, sentence: connectionReasons[reason].sentence };
}
