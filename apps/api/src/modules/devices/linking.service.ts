import { Injectable } from '@nestjs/common';
import { toDataURL } from 'qrcode';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Lanes } from '../../platform/jobs/lanes.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { DeviceDirectory } from './device-directory.js';
import { DeviceEngines } from './device-engines.js';
import { DeviceNews } from './device-news.js';
import type { Pairing, PairingWish } from './device.js';
import type { PairingCodeDto, QrCodeDto } from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';

const PATIENCE_MS = 15_000;
const RETRY_SECONDS = 5;

/** Linking a number by what its phone is shown. The wish is written down; the worker that owns the device grants it. */
@Injectable()
export class LinkingService {
  constructor(
    private readonly engines: DeviceEngines,
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly news: DeviceNews,
    private readonly lanes: Lanes,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async qrCode(call: Call, reference: string): Promise<QrCodeDto> {
    const pairing = await this.begin(call, reference, 'qr');
    if (pairing.qr === undefined) throw new AppError('unavailable');
    return { qrCode: await toDataURL(pairing.qr, { errorCorrectionLevel: 'L', margin: 2, scale: 6 }) };
  }

  async pairingCode(call: Call, reference: string): Promise<PairingCodeDto> {
    const pairing = await this.begin(call, reference, 'code');
    if (pairing.code === undefined) throw new AppError('unavailable');
    return { code: pairing.code, expires_at: pairing.expiresAt };
  }

  private async begin(call: Call, reference: string, wish: PairingWish): Promise<Pairing> {
    const device = await this.directory.find(call, reference);
    if (!device) throw new AppError('device_not_found');
    if (device.status === 'connected') throw new AppError('device_already_connected');
    if (this.engines.named(device.engine).linking !== 'pairing') throw new AppError('pairing_not_offered');
    await this.repository.inTenant(call.tenant.id, (tx) =>
      this.audit.record(tx, call, { subjectId: device.id, details: { wish } }),
    );
    const known = await this.repository.pairing(call.tenant.id, device.id);
    if (known?.[wish] !== undefined && known.expiresAt > this.clock.now()) return known;
    await this.repository.wish(call.tenant.id, device.id, wish);
    await this.directory.announce(device.id);
    await this.lanes.ring(device.id);
    return this.granted(call.tenant.id, device.id, wish);
  }

  private async granted(tenantId: string, deviceId: string, wish: PairingWish): Promise<Pairing> {
    const pairing = await this.news.until(deviceId, PATIENCE_MS, async () => {
      const shown = await this.repository.pairing(tenantId, deviceId);
      return shown?.[wish] === undefined && shown?.refusal === undefined ? undefined : shown;
    });
    if (pairing?.[wish] !== undefined) return pairing;
    const reason = pairing?.refusal ?? 'WhatsApp has given no code yet.';
    throw new AppError('unavailable', {
      message: `${reason} Try again in a moment.`,
      retryAfterSeconds: RETRY_SECONDS,
    });
  }
}
