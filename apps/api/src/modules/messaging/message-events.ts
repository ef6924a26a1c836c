import { Injectable } from '@nestjs/common';
import type { InboundMessage, MessageStatusChanged, NewChatsLimited } from '../../engines/engine.js';
import { GroupCommit } from '../../platform/jobs/group-commit.js';
import { MessageEvents } from '../devices/index.js';
import { InboxService } from './inbox.service.js';
import type { MessageChange } from './message-changes.js';
import { MessageChangesRepository } from './message-changes.repository.js';
import { ToldLimitsKeeper } from './new-chats/told-limits.service.js';

interface Report {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly change: MessageChange;
}

/** What WhatsApp says about messages becomes their state. Reports that arrive together are written down together. */
@Injectable()
export class MessageEventsKeeper extends MessageEvents {
  private readonly reports = new GroupCommit<Report, true>((reports) => this.commit(reports), {
    maxItems: 200,
    maxUnderway: 4,
  });

  constructor(
    private readonly messages: MessageChangesRepository,
    private readonly inbox: InboxService,
    private readonly limits: ToldLimitsKeeper,
  ) {
    super();
  }

  async statusChanged(tenantId: string, deviceId: string, event: MessageStatusChanged): Promise<void> {
    const { messageId, waId, status, at, error } = event;
    await this.reports.add({ tenantId, deviceId, change: { id: messageId, waId, status, at, cause: error?.code } });
  }

  received(tenantId: string, deviceId: string, event: InboundMessage): Promise<void> {
    return this.inbox.keep(tenantId, deviceId, event);
  }

  async newChatsLimited(tenantId: string, deviceId: string, { type: _, ...limits }: NewChatsLimited): Promise<void> {
    await this.limits.keep(tenantId, deviceId, limits);
  }

  private async commit(reports: readonly Report[]): Promise<true[]> {
    const devices = new Map(reports.map(({ tenantId, deviceId }) => [deviceId, tenantId]));
    await Promise.all(
      [...devices].map(([deviceId, tenantId]) => {
        const changes = reports.filter((report) => report.deviceId === deviceId).map(({ change }) => change);
        return this.messages.apply(tenantId, deviceId, changes);
      }),
    );
    return reports.map(() => true);
  }
}
