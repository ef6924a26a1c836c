import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Lanes } from '../../platform/jobs/lanes.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { MessageChangesRepository } from './message-changes.repository.js';
import { mayUse } from './message-targets.js';
import { showMessage } from './message-view.js';
import type { MessageDto } from './messages.dto.js';
import { MessagesRepository } from './messages.repository.js';

/** Takes back what still waits in its lane. */
@Injectable()
export class MessageCancels {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly changes: MessageChangesRepository,
    private readonly audit: AuditService,
    private readonly lanes: Lanes,
    private readonly clock: Clock,
  ) {}

  async cancel(call: Call, id: string): Promise<MessageDto> {
    const { id: tenantId } = call.tenant;
    const message = await this.messages.find(tenantId, id);
    if (!message || !mayUse(call, message.deviceId)) throw new AppError('message_not_found');
    const { deviceId } = message;
    await this.messages.inTenant(tenantId, async (tx) => {
      const change = { id, status: 'cancelled', at: this.clock.now(), cause: 'cancelled_on_request' } as const;
      const isCancelled = await this.changes.applyOne(tx, tenantId, deviceId, change);
      if (!isCancelled) throw new AppError('message_not_waiting');
      await this.audit.record(tx, call, { subjectId: id, details: { device_id: deviceId } });
    });
    // Those behind it may have waited for it alone.
    await this.lanes.ring(deviceId);
    const cancelled = await this.messages.find(tenantId, id);
    return showMessage(cancelled ?? message);
  }
}
