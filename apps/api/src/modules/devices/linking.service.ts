import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { DeviceDirectory } from './device-directory.js';
import { DeviceEngines } from './device-engines.js';
import type { Device, PairingWish } from './device.js';
import type { PairingCodeDto, QrCodeDto } from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';
import { LinkAttempts } from './linking/link-attempts.service.js';
import type { LinkDeviceDto, LinkStepDto } from './linking/linking.dto.js';

const PATIENCE_MS = 15_000;
const RETRY_SECONDS = 5;

/** Linking a number by what its phone is shown: one code at a time, or step by step until it is linked. */
@Injectable()
export class LinkingService {
  constructor(
    private readonly engines: DeviceEngines,
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly attempts: LinkAttempts,
    private readonly audit: AuditService,
  ) {}

  async qrCode(call: Call, reference: string): Promise<QrCodeDto> {
    const { qr_image: image } = await this.firstStep(call, reference, 'qr');
    if (image === undefined) throw new AppError('unavailable');
    return { qrCode: image };
  }

  async pairingCode(call: Call, reference: string): Promise<PairingCodeDto> {
    const { code, expires_at: expiresAt } = await this.firstStep(call, reference, 'code');
    if (code === undefined || expiresAt === undefined) throw new AppError('unavailable');
    return { code, expires_at: expiresAt };
  }

  async watch(call: Call, input: LinkDeviceDto): Promise<AsyncIterable<LinkStepDto>> {
    const device = await this.begin(call, input.device, input.by ?? 'qr');
    return this.attempts.watch(device, input.by ?? 'qr');
  }

  /** A device this caller may use, or the refusal. */
  async known(call: Call, reference: string): Promise<Device> {
    const device = await this.directory.find(call, reference);
    if (!device) throw new AppError('device_not_found');
    return device;
  }

  /** A device that can be linked now, or the refusal. */
  async linkable(call: Call, reference: string): Promise<Device> {
    const device = await this.known(call, reference);
    if (device.status === 'connected') throw new AppError('device_already_connected');
    if (device.paused) throw new AppError('device_paused');
    if (this.engines.named(device.engine).linking !== 'pairing') throw new AppError('pairing_not_offered');
    return device;
  }

  private async begin(call: Call, reference: string, wish: PairingWish): Promise<Device> {
    const device = await this.linkable(call, reference);
    await this.repository.inTenant(call.tenant.id, (tx) =>
      this.audit.record(tx, call, { subjectId: device.id, details: { wish } }),
    );
    return device;
  }

  private async firstStep(call: Call, reference: string, wish: PairingWish): Promise<LinkStepDto> {
    const device = await this.begin(call, reference, wish);
    for await (const step of this.attempts.watch(device, wish, PATIENCE_MS)) {
      if (step.type === 'connected') throw new AppError('device_already_connected');
      if (step.type === 'failed') throw refusalOf(step);
      return step;
    }
    throw refusalOf({ type: 'failed', reason: 'unavailable', sentence: 'WhatsApp has given no code yet.' });
  }
}

function refusalOf({ reason, sentence = '' }: LinkStepDto): AppError {
  const isPassing = reason === 'unavailable';
  return new AppError('unavailable', {
    message: isPassing ? `${sentence} Try again in a moment.` : sentence,
    details: isPassing ? undefined : { reason },
    retryAfterSeconds: RETRY_SECONDS,
  });
}
