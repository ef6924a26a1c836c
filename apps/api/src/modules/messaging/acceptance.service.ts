import { Injectable } from '@nestjs/common';
import { Engines } from '../../engines/engine.js';
import { Clock } from '../../platform/clock/clock.js';
import { dayInZone } from '../../platform/clock/day-in-zone.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId, seededId } from '../../platform/ids/ids.js';
import { Lanes } from '../../platform/jobs/lanes.js';
import type { Call } from '../../platform/operations/call.js';
import { isChat, type Resolved } from '../contacts/index.js';
import type { Device } from '../devices/index.js';
import { AcceptanceRepository, type AcceptanceRow } from './acceptance.repository.js';
import { GroupCommit } from '../../platform/jobs/group-commit.js';
import { refuseWhatIsLacking } from './lacking.js';
import type { MessageContent } from './message.js';

/** Makes messages durable. When it answers, the messages exist, whatever happens next. */
@Injectable()
export class AcceptanceService {
  private readonly commits = new GroupCommit<AcceptanceRow, boolean>((rows) => this.commit(rows), {
    maxItems: 128,
    maxUnderway: 1,
  });

  constructor(
    private readonly repository: AcceptanceRepository,
    private readonly lanes: Lanes,
    private readonly engines: Engines,
    private readonly clock: Clock,
  ) {}

  /** The ids of the new messages, one a recipient, in order. All are accepted or none. */
  async accept(
    call: Call,
    device: Device,
    recipients: readonly Resolved[],
    content: MessageContent,
  ): Promise<string[]> {
    refuseWhatIsLacking(this.engines.get(device.engine), recipients, content);
    const now = this.clock.now();
    const row: AcceptanceRow = {
      t: call.tenant.id,
      d: device.id,
      day: dayInZone(now, call.tenant.timeZone),
      limit: limitOf(call, device),
      tok: call.principal.id,
      door: call.door,
      req: call.requestId,
      again: call.seed?.again ?? false,
      ms: recipients.map(({ address, contactId }, i) => ({
        id: call.seed ? seededId('msg', call.seed, i) : newId('msg', now),
        to: address,
        contact: contactId,
        chat: isChat(address) ? address : undefined,
        kind: content.kind,
        content,
      })),
    };
    if (!(await this.commits.add(row))) throw new AppError('quota_exhausted', { details: { limit: row.limit } });
    return row.ms.map((message) => message.id);
  }

  private async commit(rows: readonly AcceptanceRow[]): Promise<boolean[]> {
    const admitted = await this.repository.accept(rows);
    const rung = new Set(rows.filter((_row, i) => admitted[i]).map((row) => row.d));
    for (const deviceId of rung) void this.lanes.ring(deviceId);
    return admitted;
  }
}

/** A device may have less than the plan gives, never more. */
function limitOf(call: Call, device: Device): number | null {
  const limits = [call.tenant.messagesPerDay, device.dailyLimit].filter((limit) => limit !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}
