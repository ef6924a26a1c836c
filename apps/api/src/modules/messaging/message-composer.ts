import { Injectable } from '@nestjs/common';
import type { MediaKind } from '../../engines/engine.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { isChat, type Resolved } from '../contacts/index.js';
import type { Device } from '../devices/index.js';
import { MediaService } from '../media/index.js';
import { checkTarget, forwardable, MessageTargets } from './message-targets.js';
import type { MessageContent, PlainContent } from './message.js';
import type { CreateMessageDto } from './messages.dto.js';
import { refuseForeignFields, required, writtenContent } from './new-message.js';
import { RecipientsService } from './recipients.service.js';

interface Order {
  readonly call: Call;
  readonly device: Device;
  readonly to: Resolved | undefined;
  readonly input: CreateMessageDto;
}

interface Composed {
  readonly to: Resolved;
  readonly content: MessageContent;
}

/** What a native caller asks for, as a message to keep; where it goes, too, when another message says it. */
@Injectable()
export class MessageComposer {
  constructor(
    private readonly targets: MessageTargets,
    private readonly recipients: RecipientsService,
    private readonly media: MediaService,
  ) {}

  async compose(order: Order): Promise<Composed> {
    const { call, to, input } = order;
    const kind = input.kind ?? 'text';
    refuseForeignFields(input, kind);
    switch (kind) {
      case 'reaction':
      case 'edit':
      case 'delete':
        return this.about(order, kind);
      case 'forward': {
        const target = await this.targets.find(call, required(input.message_id, 'message_id'), 'message_id');
        return { to: required(to, 'to'), content: { ...forwardable(target), forwarded: true } };
      }
      case 'text':
      case 'location':
      case 'contacts':
      case 'poll':
        return this.talk(order, () => Promise.resolve(writtenContent(input, kind)));
      default:
        return this.talk(order, () => this.mediaContent(call, input, kind));
    }
  }

  private async about({ call, device, to, input }: Order, kind: 'reaction' | 'edit' | 'delete'): Promise<Composed> {
    const target = required(input.message_id, 'message_id');
    const text = kind === 'edit' ? required(input.text, 'text') : '';
    const chat = await this.chatOf({ call, device, to }, { id: target, kind, field: 'message_id' });
    if (kind === 'reaction') return { to: chat, content: { kind, target, emoji: input.emoji ?? '' } };
    return { to: chat, content: kind === 'edit' ? { kind, target, text } : { kind, target } };
  }

  /** What can be refused for nothing is looked at before media is fetched. */
  private async talk({ call, device, to, input }: Order, content: () => Promise<PlainContent>): Promise<Composed> {
    const { reply_to: replyTo } = input;
    const chat =
      replyTo === undefined
        ? required(to, 'to')
        : await this.chatOf({ call, device, to }, { id: replyTo, kind: 'reply', field: 'reply_to' });
    const mentions = input.mentions && (await this.mentioned(call, input.mentions));
    const trimmings = { ...(replyTo === undefined ? {} : { replyTo }), ...(mentions ? { mentions } : {}) };
    return { to: chat, content: { ...(await content()), ...trimmings } };
  }

  private async chatOf(
    { call, device, to }: Pick<Order, 'call' | 'device' | 'to'>,
    { id, kind, field }: { id: string; kind: string; field: 'message_id' | 'reply_to' },
  ): Promise<Resolved> {
    const target = await this.targets.find(call, id, field);
    checkTarget(target, device, kind, field);
    const chat = await this.targets.chatOf(call.tenant.id, target);
    if (to && to.address !== chat.address && to.address !== target.recipient) {
      throw new InvalidInput({ to: ['The message it is about was written in another chat. Leave the to out.'] });
    }
    return chat;
  }

  private async mentioned(call: Call, references: readonly string[]): Promise<string[]> {
    if (references.length === 0) return [];
    const people = await this.recipients.read(call, references, 'mentions');
    if (people.some(({ address }) => isChat(address))) {
      throw new InvalidInput({ mentions: ['The mentions must hold only people.'] });
    }
    return people.map(({ address }) => address);
  }

  private async mediaContent(call: Call, input: CreateMessageDto, kind: MediaKind): Promise<PlainContent> {
    const kept = await this.media.take(call.tenant.id, required(input.media, 'media'), kind);
    return {
      kind,
      mediaId: kept.id,
      mimeType: kept.mimeType,
      fileName: input.filename ?? kept.fileName,
      caption: input.caption,
      ...(input.voice ? { voice: true } : {}),
      ...(input.view_once ? { viewOnce: true } : {}),
    };
  }
}
