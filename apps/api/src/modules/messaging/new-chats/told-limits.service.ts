import { Injectable } from '@nestjs/common';
import type { NewChatsLimits } from '../../../engines/engine.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Lanes } from '../../../platform/jobs/lanes.js';
import { EventLog } from '../../events/index.js';
import { NEW_CHATS_LOCKED } from '../outcome.js';
import { lockedUntil } from './new-chats.policy.js';
import { NewChatsRepository } from './new-chats.repository.js';
import { after, isSame, type ToldLimits } from './told-limits.js';

/** Keeps what WhatsApp says about new chats: its word is an event, and messages wait by it. */
@Injectable()
export class ToldLimitsKeeper {
  constructor(
    private readonly repository: NewChatsRepository,
    private readonly events: EventLog,
    private readonly lanes: Lanes,
    private readonly clock: Clock,
  ) {}

  async keep(tenantId: string, deviceId: string, news: NewChatsLimits): Promise<ToldLimits> {
    const now = this.clock.now();
    const { told, isSooner } = await this.repository.inTenant(tenantId, async (tx) => {
      const known = await this.repository.toldForUpdate(tx, tenantId, deviceId);
      const told = after(known, news, now);
      const [before, until] = [known ? lockedUntil(known, now) : null, lockedUntil(told, now)];
      await this.repository.keepTold(tx, tenantId, deviceId, told, until);
      if (!isSame(known, told)) await this.events.record(tx, tenantId, eventOf(deviceId, told, until));
      // Without a lock before, WhatsApp's refusal had another cause: asking again at once would bring one about.
      const isSooner = before !== null && (until === null || until < before);
      if (isSooner) await this.repository.release(tx, tenantId, deviceId, NEW_CHATS_LOCKED);
      return { told, isSooner };
    });
    if (isSooner) await this.lanes.ring(deviceId);
    return told;
  }
}

function eventOf(deviceId: string, { lock, cap }: ToldLimits, until: Date | null) {
  return {
    type: 'device.new_chats_limited',
    deviceId,
    subject: deviceId,
    data: {
      locked_until: until,
      reason: lock?.kind ?? null,
      used: cap?.used ?? null,
      total: cap?.total ?? null,
      resets_at: cap?.until ?? null,
    },
  } as const;
}
