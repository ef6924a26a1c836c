import { Injectable } from '@nestjs/common';
import { Engines } from '../../engines/engine.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Device } from '../devices/index.js';
import { LaneRepository, type MadeBefore } from './lane.repository.js';
import { LaneSurveyRepository } from './lane-survey.repository.js';
import type { MessageState } from './message.js';
import { MessageChangesRepository } from './message-changes.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const EXPIRY_MS = DAY_MS;
/** Of those that waited for their turn to begin a chat: each day takes a few of them. */
const TURN_EXPIRY_MS = 7 * DAY_MS;
const AT_ONCE = 500;

/** Which lanes wait, and how messages end that are not sent: expired, cancelled, or cut off in mid-send. */
@Injectable()
export class LaneEnds {
  constructor(
    private readonly lane: LaneRepository,
    private readonly survey: LaneSurveyRepository,
    private readonly messages: MessageChangesRepository,
    private readonly engines: Engines,
    private readonly clock: Clock,
  ) {}

  waiting(shards: readonly number[], limit: number): Promise<string[]> {
    return this.survey.waiting(shards, limit);
  }

  cancelAll(device: Device): Promise<void> {
    const soon = this.fromNow(1_000);
    return this.endWaiting(device, { waitedForTurn: soon, others: soon }, 'cancelled', 'device_deleted');
  }

  expireOverdue(device: Device): Promise<void> {
    const made = { waitedForTurn: this.fromNow(-TURN_EXPIRY_MS), others: this.fromNow(-EXPIRY_MS) };
    return this.endWaiting(device, made, 'expired', 'waited_too_long');
  }

  /**
   * A worker died with these in hand. Where the same id may be sent again they go back into the lane; elsewhere nobody
   * can say whether they were sent, so they are called unknown until WhatsApp reports on them.
   */
  async settleInterrupted(shard: number): Promise<void> {
    for (const { tenantId, deviceId, engine, ids } of await this.survey.interrupted(shard)) {
      const status: MessageState = this.engines.get(engine)?.resend === 'safe' ? 'queued' : 'unknown';
      const at = this.clock.now();
      await this.messages.apply(
        tenantId,
        deviceId,
        ids.map((id) => ({ id, status, at, cause: 'worker_stopped' })),
      );
    }
  }

  private fromNow(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }

  private async endWaiting(device: Device, made: MadeBefore, status: MessageState, cause: string): Promise<void> {
    for (;;) {
      const ids = await this.lane.waitingIds(device.tenantId, device.id, made, AT_ONCE);
      const at = this.clock.now();
      await this.messages.apply(
        device.tenantId,
        device.id,
        ids.map((id) => ({ id, status, at, cause })),
      );
      if (ids.length < AT_ONCE) return;
    }
  }
}
