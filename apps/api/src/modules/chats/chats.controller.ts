import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type * as dto from './chats.dto.js';
import * as operations from './chats.operations.js';
import { ChatsService } from './chats.service.js';

@Controller()
export class ChatsController {
  constructor(private readonly chats: ChatsService) {}

  @Handles(operations.readChat)
  read(call: Call, input: dto.ReadChatDto): Promise<dto.ChatReadDto> {
    return this.chats.read(call, input);
  }

  @Handles(operations.showTyping)
  typing(call: Call, input: dto.ShowTypingDto): Promise<dto.TypingDto> {
    return this.chats.typing(call, input);
  }

  @Handles(operations.updateChat)
  update(call: Call, input: dto.UpdateChatDto): Promise<dto.ChatChangedDto> {
    return this.chats.update(call, input);
  }

  @Handles(operations.setPresence)
  presence(call: Call, input: dto.SetPresenceDto): Promise<dto.PresenceDto> {
    return this.chats.presence(call, input);
  }

  @Handles(operations.watchChat)
  watch(call: Call, input: dto.ChatRefDto): Promise<dto.WatchedChatDto> {
    return this.chats.watch(call, input);
  }
}
