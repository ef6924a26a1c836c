import { Injectable } from '@nestjs/common';
import type { Connection, OutboundContent, SendReceipt } from '../../engines/engine.js';
import { MediaService } from '../media/index.js';
import type { ClaimedMessage } from './lane.repository.js';
import type { MessageContent } from './message.js';

/** Turns a kept message into what an engine sends. */
@Injectable()
export class Sender {
  constructor(private readonly media: MediaService) {}

  async send(connection: Connection, tenantId: string, message: ClaimedMessage): Promise<SendReceipt> {
    const content = await this.outbound(tenantId, message.content);
    return connection.send({ id: message.id, to: message.recipient, content });
  }

  private async outbound(tenantId: string, content: MessageContent): Promise<OutboundContent> {
    if (content.kind === 'text' || content.kind === 'location') return content;
    const { kind, caption, voice } = content;
    const media = await this.media.source(tenantId, content.mediaId, content.fileName);
    return { kind, media, ...(caption === undefined ? {} : { caption }), ...(voice ? { voice } : {}) };
  }
}
