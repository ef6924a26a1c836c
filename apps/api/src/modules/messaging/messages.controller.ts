import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { MessageCancels } from './message-cancels.service.js';
import { MessageMediaService } from './message-media.service.js';
import type {
  CreateMessageDto,
  ListMessagesDto,
  MessageDto,
  MessageMediaDto,
  MessagePageDto,
  MessageRefDto,
} from './messages.dto.js';
import { cancelMessage, createMessage, getMessage, getMessageMedia, listMessages } from './messages.operations.js';
import { MessagesService } from './messages.service.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly media: MessageMediaService,
    private readonly cancels: MessageCancels,
  ) {}

  @Handles(createMessage)
  create(call: Call, input: CreateMessageDto): Promise<MessageDto> {
    return this.messages.create(call, input);
  }

  @Handles(cancelMessage)
  cancel(call: Call, input: MessageRefDto): Promise<MessageDto> {
    return this.cancels.cancel(call, input.id);
  }

  @Handles(getMessage)
  get(call: Call, input: MessageRefDto): Promise<MessageDto> {
    return this.messages.get(call, input.id);
  }

  @Handles(getMessageMedia)
  mediaOf(call: Call, input: MessageRefDto): Promise<MessageMediaDto> {
    return this.media.get(call, input.id);
  }

  @Handles(listMessages)
  list(call: Call, input: ListMessagesDto): Promise<MessagePageDto> {
    return this.messages.list(call, input);
  }
}
