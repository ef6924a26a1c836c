import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/database.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { EventLog, type NewEvent } from '../events/index.js';
import type { Device } from './device.js';
import { DeviceDirectory } from './device-directory.js';
import { againAfter, sentenceFor, standingAfter, type DeviceTurn, type Standing } from './device-states.js';
import { DevicesRepository } from './devices.repository.js';

type Subject = Pick<Device, 'id' | 'tenantId'>;

const eventOf = {
  linking: 'device.linking',
  connected: 'device.connected',
  down: 'device.disconnected',
  paused: 'device.paused',
  resumed: 'device.resumed',
} as const satisfies Record<string, NewEvent['type']>;

/** Turns what happens to a device into its status and its event, both or neither. */
@Injectable()
export class DeviceTransitions {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly eventLog: EventLog,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** False when the lease is lost or the device is gone: then somebody else has the word. */
  async take({ id, tenantId }: Subject, turn: DeviceTurn, lease?: Lease): Promise<boolean> {
    if (turn.to === 'connecting') return true;
    const outcome = await this.repository.inTenant(tenantId, async (tx) => {
      const from = await this.repository.standing(tx, tenantId, id, lease);
      return from && { changed: await this.move(tx, { id, tenantId }, from, turn) };
    });
    if (outcome?.changed) await this.directory.announce(id);
    return outcome !== undefined;
  }

  /** In the transaction of whoever asked for it; true when it changed anything. */
  async move(tx: Tx, { id, tenantId }: Subject, from: Standing, turn: DeviceTurn): Promise<boolean> {
    const to = standingAfter(from, turn);
    if (turn.to === 'connecting' || (to.status === from.status && to.reason === from.reason)) return false;
    await this.repository.setStanding(tx, tenantId, id, to);
    // A phone that takes the device in anew shares its past anew.
    if (turn.to === 'linking') await this.repository.forgetHistory(tx, tenantId, id);
    await this.record(tx, { id, tenantId }, eventOf[turn.to], to);
    this.log.info({ deviceId: id, status: to.status, reason: to.reason }, 'a device changed its connection');
    return true;
  }

  async record(tx: Tx, { id, tenantId }: Subject, type: NewEvent['type'], { status, reason }: Standing): Promise<void> {
    const why = reason === null ? {} : { sentence: sentenceFor(reason), again: againAfter(reason) };
    await this.eventLog.record(tx, tenantId, {
      type,
      deviceId: id,
      subject: id,
      data: { status, reason, ...why },
    });
  }
}
