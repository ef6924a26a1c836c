import { Injectable } from '@nestjs/common';
import type { MessageRef } from '../../engines/engine.js';
import { failed } from '../../engines/failures.js';
import type { Message } from './message.js';
import { MessagesRepository } from './messages.repository.js';

/** Messages spoken about, as WhatsApp knows them: looked up when the one that speaks of them is sent, not before. */
@Injectable()
export class MessageRefs {
  constructor(private readonly messages: MessagesRepository) {}

  /** `justSent` names what was sent a moment ago and is not written down yet: our id → WhatsApp's. */
  async of(tenantId: string, id: string, justSent: ReadonlyMap<string, string>): Promise<MessageRef> {
    const message = await this.messages.find(tenantId, id);
    const waId = justSent.get(id) ?? message?.waId ?? undefined;
    if (!message) throw failed('target_not_sent');
    if (waId === undefined) throw isStillToCome(message) ? failed('target_not_sent_yet') : failed('target_not_sent');
    const text = textOf(message);
    return {
      waId,
      outgoing: message.direction === 'out',
      ...(message.chat !== null && message.direction === 'in' ? { from: message.recipient } : {}),
      ...(text === undefined ? {} : { text }),
    };
  }
}

function textOf({ content }: Pick<Message, 'content'>): string | undefined {
  const text = content['text'] ?? content['caption'];
  return typeof text === 'string' ? text : undefined;
}

function isStillToCome({ status }: Message): boolean {
  return status === 'queued' || status === 'held' || status === 'sending';
}
