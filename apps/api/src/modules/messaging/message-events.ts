import { Injectable } from '@nestjs/common';
import type { InboundMessage, MessageStatusChanged } from '../../engines/engine.js';
import { MessageEvents } from '../devices/index.js';
import { InboxRepository } from './inbox.repository.js';
import { MessagesRepository } from './messages.repository.js';

/** What WhatsApp says about messages becomes their state. */
@Injectable()
export class MessageEventsKeeper extends MessageEvents {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly inbox: InboxRepository,
  ) {
    super();
  }

  statusChanged(tenantId: string, deviceId: string, event: MessageStatusChanged): Promise<void> {
    return this.messages.apply(tenantId, deviceId, [
      { id: event.messageId, waId: event.waId, status: event.status, at: event.at, cause: event.error?.code },
    ]);
  }

  received(tenantId: string, deviceId: string, event: InboundMessage): Promise<void> {
    return this.inbox.keep(tenantId, deviceId, event);
  }
}
