import { Controller } from '@nestjs/common';
import type { Call } from '../../../platform/operations/call.js';
import { Handles } from '../../../platform/operations/operation.js';
import type { NewChatsDto, NewChatsOfDeviceDto, UpdateNewChatsDto } from './new-chats.dto.js';
import { getNewChats, updateNewChats } from './new-chats.operations.js';
import { NewChatsService } from './new-chats.service.js';

@Controller()
export class NewChatsController {
  constructor(private readonly newChats: NewChatsService) {}

  @Handles(getNewChats)
  get(call: Call, input: NewChatsOfDeviceDto): Promise<NewChatsDto> {
    return this.newChats.get(call, input);
  }

  @Handles(updateNewChats)
  update(call: Call, input: UpdateNewChatsDto): Promise<NewChatsDto> {
    return this.newChats.update(call, input);
  }
}
