import { Injectable } from '@nestjs/common';
import { EngineError, need, type InboundMedia, type InboundMessage } from '../../engines/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { deviceAsk, DeviceAsks, DevicesService, type Device } from '../devices/index.js';
import { MediaService, type ReadyMedia } from '../media/index.js';
import { mayUse } from './message-targets.js';
import { readReceivedMedia } from './message-row.js';
import type { Message } from './message.js';
import type { MessageMediaDto } from './messages.dto.js';
import { MessagesRepository } from './messages.repository.js';

const MOST_BYTES = 16 * 1024 * 1024;
const PATIENCE_MS = 60_000;

interface Wanted {
  readonly media: InboundMedia;
  readonly of: Pick<InboundMessage, 'waId' | 'from' | 'group'>;
}

const downloadMedia = deviceAsk(
  'messages.media',
  async (connection, { media, of }: Wanted): Promise<Buffer> => {
    const bytes = await need(connection.media, 'media').download(media, of);
    if (bytes.length > MOST_BYTES) throw new EngineError('media_too_large', tooLarge, { kind: 'never' });
    return bytes;
  },
  { patienceMs: PATIENCE_MS },
);

const tooLarge = 'The media is larger than 16 MB. Open it on the phone.';

/** The media of a message: what was sent, and what came in, fetched from WhatsApp when it is first asked for. */
@Injectable()
export class MessageMediaService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly devices: DevicesService,
    private readonly asks: DeviceAsks,
    private readonly media: MediaService,
  ) {}

  async get(call: Call, id: string): Promise<MessageMediaDto> {
    const message = await this.messages.find(call.tenant.id, id);
    if (!message || !mayUse(call, message.deviceId)) throw new AppError('message_not_found');
    const { id: media_id, mimeType, fileName, sizeBytes, bytes } = await this.find(call, message);
    return {
      media_id,
      mime_type: mimeType,
      file_name: fileName,
      size_bytes: sizeBytes,
      data: bytes.toString('base64'),
    };
  }

  private async find(call: Call, message: Message): Promise<ReadyMedia> {
    const { mediaId } = message.content;
    const kept = typeof mediaId === 'string' ? await this.media.ready(call.tenant.id, mediaId) : undefined;
    return kept ?? this.download(call, message);
  }

  private async download(call: Call, message: Message): Promise<ReadyMedia> {
    const media = readReceivedMedia(message.content);
    if (!media) throw new AppError('media_not_found');
    if ((media.sizeBytes ?? 0) > MOST_BYTES) throw new AppError('media_not_found', { message: tooLarge });
    const device = await this.devices.reach(call, message.deviceId);
    const bytes = await this.asks.ask(call, device, downloadMedia, { media, of: whose(message, device) });
    const kept = await this.media.keep(call.tenant.id, { bytes, mimeType: media.mimeType, fileName: media.fileName });
    await this.messages.noteMedia(call.tenant.id, message.id, kept.id);
    return kept;
  }
}

/** Whose message it is, as the engine told it. */
function whose({ waId, recipient, chat, direction }: Message, { number }: Device): Wanted['of'] {
  const name = direction === 'in' ? recipient : number;
  const from = name.endsWith('@lid') ? { lid: name } : { number: name };
  return { waId: waId ?? '', from, ...(chat === null ? {} : { group: chat }) };
}
