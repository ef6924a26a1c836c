import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type {
  SendAudioDto,
  SendFileDto,
  SendLocationDto,
  SendMediaDto,
  SendPictureDto,
  SendTextDto,
  SentDto,
} from './sends.dto.js';
import * as operations from './sends.operations.js';
import { SendsService } from './sends.service.js';

@Controller()
export class SendsController {
  constructor(private readonly sends: SendsService) {}

  @Handles(operations.sendTextMessage)
  text(call: Call, input: SendTextDto): Promise<SentDto> {
    return this.sends.text(call, input);
  }

  @Handles(operations.sendMediaMessage)
  media(call: Call, input: SendMediaDto): Promise<SentDto> {
    return this.sends.anyMedia(call, input);
  }

  @Handles(operations.sendImage)
  image(call: Call, input: SendPictureDto): Promise<SentDto> {
    return this.sends.image(call, input);
  }

  @Handles(operations.sendVideo)
  video(call: Call, input: SendPictureDto): Promise<SentDto> {
    return this.sends.video(call, input);
  }

  @Handles(operations.sendAudio)
  audio(call: Call, input: SendAudioDto): Promise<SentDto> {
    return this.sends.audio(call, input);
  }

  @Handles(operations.sendFile)
  file(call: Call, input: SendFileDto): Promise<SentDto> {
    return this.sends.file(call, input);
  }

  @Handles(operations.sendLocationMessage)
  location(call: Call, input: SendLocationDto): Promise<SentDto> {
    return this.sends.location(call, input);
  }
}
