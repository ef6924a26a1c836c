import { Injectable } from '@nestjs/common';
import type { MediaKind } from '../../engines/engine.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { DevicesService, type Device } from '../devices/index.js';
import { MediaService } from '../media/index.js';
import { AcceptanceService } from './acceptance.service.js';
import type { MessageContent } from './message.js';
import { RecipientsService } from './recipients.service.js';
import type {
  SendAudioDto,
  SendFileDto,
  SendLocationDto,
  SendMediaDto,
  SendPictureDto,
  SendTextDto,
  SentDto,
} from './sends.dto.js';

type To = Pick<SendTextDto, 'sender_device' | 'phone'>;

interface MediaWords {
  readonly caption?: string;
  readonly filename?: string;
  readonly voice?: boolean;
}

/** Sending as WhatsGate clients and agents ask for it. */
@Injectable()
export class SendsService {
  constructor(
    private readonly devices: DevicesService,
    private readonly media: MediaService,
    private readonly recipients: RecipientsService,
    private readonly acceptance: AcceptanceService,
  ) {}

  async text(call: Call, input: SendTextDto): Promise<SentDto> {
    return this.send(call, input, () => Promise.resolve({ kind: 'text', text: input.message }));
  }

  async location(call: Call, input: SendLocationDto): Promise<SentDto> {
    const { latitude, longitude, name, address } = input;
    return this.send(call, input, () => Promise.resolve({ kind: 'location', latitude, longitude, name, address }));
  }

  image(call: Call, input: SendPictureDto): Promise<SentDto> {
    return this.withMedia(call, input, 'image', input);
  }

  video(call: Call, input: SendPictureDto): Promise<SentDto> {
    return this.withMedia(call, input, 'video', input);
  }

  audio(call: Call, input: SendAudioDto): Promise<SentDto> {
    return this.withMedia(call, input, 'audio', { voice: input.voice });
  }

  file(call: Call, input: SendFileDto): Promise<SentDto> {
    return this.withMedia(call, input, 'file', input);
  }

  async anyMedia(call: Call, input: SendMediaDto): Promise<SentDto> {
    if (input.type === 'audio' && input.caption !== undefined) {
      throw new InvalidInput({ caption: ['Audio cannot have a caption. Send the words as a text message.'] });
    }
    return this.withMedia(call, input, input.type, input);
  }

  private withMedia(call: Call, input: To & { media: string }, kind: MediaKind, words: MediaWords): Promise<SentDto> {
    return this.send(call, input, async () => {
      const { id, mimeType, fileName } = await this.media.take(call.tenant.id, input.media, kind);
      const { caption, filename, voice } = words;
      return { kind, mediaId: id, mimeType, fileName: filename ?? fileName, caption, ...(voice ? { voice } : {}) };
    });
  }

  /** What can be refused for nothing is looked at before media is fetched. */
  private async send(call: Call, to: To, content: () => Promise<MessageContent>): Promise<SentDto> {
    const recipients = await this.recipients.read(call, to.phone, 'phone');
    const device: Device = await this.devices.reach(call, to.sender_device, 'sender_device_invalid', 'sender_device');
    const ids = await this.acceptance.accept(call, device, recipients, await content());
    return { message: `Message will be sent to ${ids.length} phone numbers`, message_ids: ids, accepted: ids.length };
  }
}
