import { Injectable } from '@nestjs/common';
import { EngineError, type OutboundMessage } from '../../engines/engine.js';
import { SentMessages } from '../devices/index.js';
import { readContent } from './message-row.js';
import type { MessageContent } from './message.js';
import { MessagesRepository } from './messages.repository.js';
import { Sender } from './sender.js';

/** What was sent, once more, for a phone that could not read it. */
@Injectable()
export class SentMessagesKeeper extends SentMessages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly sender: Sender,
  ) {
    super();
  }

  async sent(tenantId: string, deviceId: string, waId: string): Promise<OutboundMessage | undefined> {
    const message = await this.messages.sentAs(tenantId, deviceId, waId);
    // What was written on the phone is the phone's to send again: we have only read it.
    if (!message || message.door === 'phone') return undefined;
    const content = asFirstSent(readContent(message.content));
    try {
      return await this.sender.outbound(tenantId, { id: message.id, recipient: message.recipient, content });
    } catch (error) {
      if (error instanceof EngineError) return undefined;
      throw error;
    }
  }
}

/** An edit is a message of its own, and follows by itself. */
function asFirstSent(content: MessageContent): MessageContent {
  const first: unknown = Reflect.get(content, 'firstText');
  return content.kind === 'text' && typeof first === 'string' ? { ...content, text: first } : content;
}
