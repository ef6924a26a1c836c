import { Injectable } from '@nestjs/common';
import { need, type Connection } from '../../../engines/engine.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError, InvalidInput, nothingToChange } from '../../../platform/errors/app-error.js';
import type { Call } from '../../../platform/operations/call.js';
import { AuditService } from '../../audit/index.js';
import { deviceAsk, DeviceAsks, DevicesService, OwnerBell, type Device } from '../../devices/index.js';
import { NEW_CHATS_SPENT } from '../outcome.js';
import type { NewChatsDto, NewChatsOfDeviceDto, ToldLimitsDto, UpdateNewChatsDto } from './new-chats.dto.js';
import { allowedToday, lockedUntil, warmUpDay, type NewChatsPolicy } from './new-chats.policy.js';
import { NewChatsRepository } from './new-chats.repository.js';
import type { ToldLimits } from './told-limits.js';
import { ToldLimitsKeeper } from './told-limits.service.js';

/** Short: what was told last is an answer too. */
const askNewChats = deviceAsk(
  'limits.new_chats',
  (connection: Connection) => need(connection.limits, 'limits').newChats(),
  { patienceMs: 5_000 },
);

/** How many chats a number may begin, by its customer's will and by WhatsApp's. */
@Injectable()
export class NewChatsService {
  constructor(
    private readonly devices: DevicesService,
    private readonly repository: NewChatsRepository,
    private readonly asks: DeviceAsks,
    private readonly told: ToldLimitsKeeper,
    private readonly audit: AuditService,
    private readonly bell: OwnerBell,
    private readonly clock: Clock,
  ) {}

  async get(call: Call, input: NewChatsOfDeviceDto): Promise<NewChatsDto> {
    const device = await this.devices.reach(call, input.device);
    return this.show(device, await this.toldNow(call, device));
  }

  /** Those who wait may be free to go by the new limit: the lane finds out. */
  async update(call: Call, input: UpdateNewChatsDto): Promise<NewChatsDto> {
    const { device: reference, per_day: perDay, warm_up: warmUp } = input;
    if (perDay === undefined && warmUp === undefined) throw nothingToChange();
    const device = await this.devices.reach(call, reference);
    const { tenantId, id } = device;
    const policy = this.policyAfter(device, perDay, warmUp);
    await this.repository.inTenant(tenantId, async (tx) => {
      await this.repository.setPolicy(tx, tenantId, id, policy);
      await this.repository.release(tx, tenantId, id, NEW_CHATS_SPENT);
      const details = { per_day: policy.newChatsPerDay, warm_up: policy.warmUpSince !== null };
      await this.audit.record(tx, call, { subjectId: id, details });
    });
    await this.bell.ring(id);
    return this.show({ ...device, ...policy }, await this.repository.told(tenantId, id));
  }

  /** A warm-up that has begun goes on: saying so twice begins it once. */
  private policyAfter(device: Device, perDay: number | null | undefined, warmUp: boolean | undefined): NewChatsPolicy {
    const newChatsPerDay = perDay === undefined ? device.newChatsPerDay : perDay;
    if (newChatsPerDay === null && warmUp)
      throw new InvalidInput({ warm_up: ['A warm-up needs a limit: name per_day.'] });
    if (newChatsPerDay === null || warmUp === false) return { newChatsPerDay, warmUpSince: null };
    const now = this.clock.now();
    const goesOn = !warmUp || warmUpDay(device.warmUpSince, now) !== null;
    return { newChatsPerDay, warmUpSince: goesOn ? device.warmUpSince : now };
  }

  private async toldNow(call: Call, device: Device): Promise<ToldLimits | undefined> {
    const { tenantId, id } = device;
    if (device.status !== 'connected') return this.repository.told(tenantId, id);
    try {
      return await this.told.keep(tenantId, id, await this.asks.ask(call, device, askNewChats, undefined));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return this.repository.told(tenantId, id);
    }
  }

  private async show(device: Device, told: ToldLimits | undefined): Promise<NewChatsDto> {
    const now = this.clock.now();
    const { begun, ends } = await this.repository.today(device.tenantId, device.id);
    return {
      per_day: device.newChatsPerDay,
      warm_up_day: warmUpDay(device.warmUpSince, now),
      allowed_today: allowedToday(device, now),
      begun_today: begun,
      day_ends_at: ends,
      whatsapp: told ? shown(told, now) : null,
    };
  }
}

function shown(told: ToldLimits, now: Date): ToldLimitsDto {
  const { lock, cap, at } = told;
  const until = lockedUntil(told);
  return {
    locked_until: until && until > now ? until : null,
    reason: lock && lock.until > now ? lock.kind : null,
    used: cap?.used ?? null,
    total: cap?.total ?? null,
    resets_at: cap?.until ?? null,
    told_at: at,
  };
}
