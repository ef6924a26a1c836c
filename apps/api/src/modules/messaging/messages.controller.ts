import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { MessageMediaService } from './message-media.service.js';
import type {
  CreateMessageDto,
  ListMessagesDto,
  MessageDto,
  MessageMediaDto,
  MessagePageDto,
  MessageRefDto,
} from './messages.dto.js';
import { createMessage, getMessage, getMessageMedia, listMessages } from './messages.operations.js';
import { MessagesService } from './messages.service.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly media: MessageMediaService,
  ) {}

  @Handles(createMessage)
  create(call: Call, input: CreateMessageDto): Promise<MessageDto> {
    return this.messages.create(call, input);
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
