import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError, InvalidInput, nothingToChange } from '../../../platform/errors/app-error.js';
import type { Call } from '../../../platform/operations/call.js';
import { AuditService } from '../../audit/index.js';
import { DevicesService, OwnerBell, type Device } from '../../devices/index.js';
import { NEW_CHATS_SPENT } from '../outcome.js';
import type { NewChatsDto, NewChatsOfDeviceDto, ToldLimitsDto, UpdateNewChatsDto } from './new-chats.dto.js';
import { allowedToday, isRaised, lockedUntil, warmUpDay, type NewChatsPolicy } from './new-chats.policy.js';
import { ChatBeginningsRepository } from './chat-beginnings.repository.js';
import { NewChatsRepository, type NewChatsStanding } from './new-chats.repository.js';
import type { ToldLimits } from './told-limits.js';
import { ToldLimitsNow } from './told-limits-now.service.js';

/** How many chats a number may begin, by its customer's will and by WhatsApp's. */
@Injectable()
export class NewChatsService {
  constructor(
    private readonly devices: DevicesService,
    private readonly repository: NewChatsRepository,
    private readonly beginnings: ChatBeginningsRepository,
    private readonly told: ToldLimitsNow,
    private readonly audit: AuditService,
    private readonly bell: OwnerBell,
    private readonly clock: Clock,
  ) {}

  async get(call: Call, input: NewChatsOfDeviceDto): Promise<NewChatsDto> {
    const device = await this.devices.reach(call, input.device);
    const told = await this.told.now(call, device);
    const standing = await this.repository.standing(device.tenantId, device.id);
    if (!standing) throw new AppError('device_not_found');
    return this.show(device, standing, told);
  }

  /** Those who wait may be free to go by the new limit: the lane finds out. */
  async update(call: Call, input: UpdateNewChatsDto): Promise<NewChatsDto> {
    if (input.per_day === undefined && input.warm_up === undefined) throw nothingToChange();
    const device = await this.devices.reach(call, input.device);
    const { tenantId, id } = device;
    const standing = await this.repository.inTenant(tenantId, async (tx) => {
      const before = await this.repository.standingForUpdate(tx, tenantId, id);
      if (!before) throw new AppError('device_not_found');
      const policy = this.policyAfter(before, input);
      const after = { ...before, ...policy };
      await this.repository.setPolicy(tx, tenantId, id, policy);
      if (isRaised(this.allowed(before), this.allowed(after)))
        await this.repository.release(tx, tenantId, id, NEW_CHATS_SPENT);
      const details = { per_day: policy.newChatsPerDay, warm_up: policy.warmUpSince !== null };
      await this.audit.record(tx, call, { subjectId: id, details });
      return after;
    });
    await this.bell.ring(id);
    return this.show(device, standing, await this.repository.told(tenantId, id));
  }

  private allowed(standing: NewChatsStanding): number | null {
    return allowedToday(standing, this.clock.now(), standing.timeZone);
  }

  /** A warm-up that has begun goes on: saying so twice begins it once. */
  private policyAfter(
    before: NewChatsStanding,
    { per_day: perDay, warm_up: warmUp }: UpdateNewChatsDto,
  ): NewChatsPolicy {
    const newChatsPerDay = perDay === undefined ? before.newChatsPerDay : perDay;
    if (newChatsPerDay === null && warmUp)
      throw new InvalidInput({ warm_up: ['A warm-up needs a limit: name per_day.'] });
    if (newChatsPerDay === null || warmUp === false) return { newChatsPerDay, warmUpSince: null };
    const now = this.clock.now();
    const goesOn = !warmUp || warmUpDay(before.warmUpSince, now, before.timeZone) !== null;
    return { newChatsPerDay, warmUpSince: goesOn ? before.warmUpSince : now };
  }

  private async show(
    { tenantId, id }: Device,
    standing: NewChatsStanding,
    told: ToldLimits | undefined,
  ): Promise<NewChatsDto> {
    const now = this.clock.now();
    const { begun, ends } = await this.beginnings.today(tenantId, id);
    return {
      per_day: standing.newChatsPerDay,
      warm_up_day: warmUpDay(standing.warmUpSince, now, standing.timeZone),
      allowed_today: this.allowed(standing),
      begun_today: begun,
      day_ends_at: ends,
      whatsapp: told ? shown(told, now) : null,
    };
  }
}

function shown(told: ToldLimits, now: Date): ToldLimitsDto {
  const { lock, cap, at } = told;
  return {
    locked_until: lockedUntil(told, now),
    reason: lock && lock.until > now ? lock.kind : null,
    used: cap?.used ?? null,
    total: cap?.total ?? null,
    resets_at: cap?.until ?? null,
    told_at: at,
  };
}
