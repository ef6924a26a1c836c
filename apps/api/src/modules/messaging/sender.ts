import { Injectable } from '@nestjs/common';
import type { Connection, OutboundContent, OutboundMessage, SendReceipt } from '../../engines/engine.js';
import { MediaService } from '../media/index.js';
import type { ClaimedMessage } from './lane.repository.js';
import type { MediaContent, MessageContent } from './message.js';
import { MessageRefs } from './message-refs.js';

type Kept = Pick<ClaimedMessage, 'id' | 'recipient' | 'content'>;
type SentIds = ReadonlyMap<string, string>;

const none: SentIds = new Map();

/** Turns a kept message into what an engine sends. */
@Injectable()
export class Sender {
  constructor(
    private readonly media: MediaService,
    private readonly refs: MessageRefs,
  ) {}

  async send(connection: Connection, tenantId: string, message: Kept, justSent: SentIds): Promise<SendReceipt> {
    return connection.send(await this.outbound(tenantId, message, justSent));
  }

  /** `justSent`: our id → WhatsApp's, of messages whose sending is not written down yet. */
  async outbound(
    tenantId: string,
    { id, recipient, content }: Kept,
    justSent: SentIds = none,
  ): Promise<OutboundMessage> {
    const { replyTo, mentions, forwarded } = content;
    return {
      id,
      to: recipient,
      content: await this.contentOf(tenantId, content, justSent),
      ...(replyTo === undefined ? {} : { replyTo: await this.refs.of(tenantId, replyTo, justSent) }),
      ...(mentions === undefined ? {} : { mentions }),
      ...(forwarded ? { forwarded } : {}),
    };
  }

  private async contentOf(tenantId: string, content: MessageContent, justSent: SentIds): Promise<OutboundContent> {
    switch (content.kind) {
      case 'text':
        return { kind: content.kind, text: content.text };
      case 'location': {
        const { kind, latitude, longitude, name, address } = content;
        return { kind, latitude, longitude, name, address };
      }
      case 'contacts':
        return { kind: content.kind, contacts: content.contacts };
      case 'poll': {
        const { kind, question, options, choices } = content;
        return { kind, question, options, choices };
      }
      case 'reaction':
        return { ...content, target: await this.refs.of(tenantId, content.target, justSent) };
      case 'edit':
        return { ...content, target: await this.refs.of(tenantId, content.target, justSent) };
      case 'delete':
        return { ...content, target: await this.refs.of(tenantId, content.target, justSent) };
      default:
        return this.mediaOf(tenantId, content);
    }
  }

  private async mediaOf(tenantId: string, content: MediaContent): Promise<OutboundContent> {
    const { kind, caption, voice, viewOnce } = content;
    const media = await this.media.source(tenantId, content.mediaId, content.fileName);
    return {
      kind,
      media,
      ...(caption === undefined ? {} : { caption }),
      ...(voice ? { voice } : {}),
      ...(viewOnce ? { viewOnce } : {}),
    };
  }
}
