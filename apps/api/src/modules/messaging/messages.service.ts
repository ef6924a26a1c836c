import { Injectable } from '@nestjs/common';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { parsePhoneNumber } from '../contacts/index.js';
import { DevicesService } from '../devices/index.js';
import { MediaService } from '../media/index.js';
import { AcceptanceService } from './acceptance.service.js';
import type { Message, MessageContent } from './message.js';
import type { CreateMessageDto, ListMessagesDto, MessageDto } from './messages.dto.js';
import { MessagesRepository } from './messages.repository.js';

@Injectable()
export class MessagesService {
  constructor(
    private readonly repository: MessagesRepository,
    private readonly devices: DevicesService,
    private readonly media: MediaService,
    private readonly acceptance: AcceptanceService,
  ) {}

  async create(call: Call, input: CreateMessageDto): Promise<MessageDto> {
    const to = parsePhoneNumber(input.to);
    if (to === undefined) throw new AppError('phone_invalid', { field: 'to' });
    const device = await this.devices.reach(call, input.device_id, 'sender_device_invalid', 'device_id');
    const content = await this.contentOf(call, input);
    const [id = ''] = await this.acceptance.accept(call, device, [to], content);
    return this.get(call, id);
  }

  async get(call: Call, id: string): Promise<MessageDto> {
    const message = await this.repository.find(call.tenant.id, id);
    if (!message || !mayUse(call, message.deviceId)) throw new AppError('message_not_found');
    return show(message);
  }

  async list(call: Call, input: ListMessagesDto): Promise<Page<MessageDto>> {
    const limit = input.limit ?? 50;
    const deviceIds =
      input.device_id === undefined
        ? call.principal.deviceIds
        : await this.devices.idsOf(call, [input.device_id], 'device_id');
    const { status, direction } = input;
    const rows = await this.repository.list(
      call.tenant.id,
      { deviceIds, status, direction },
      limit + 1,
      cursorOf(input.cursor, 'msg'),
    );
    return pageOf(rows, limit, show);
  }

  private async contentOf(call: Call, input: CreateMessageDto): Promise<MessageContent> {
    const kind = input.kind ?? 'text';
    refuseForeignFields(input, kind);
    const { name, address, caption } = input;
    switch (kind) {
      case 'text':
        return { kind, text: required(input.text, 'text') };
      case 'location':
        return {
          kind,
          latitude: required(input.latitude, 'latitude'),
          longitude: required(input.longitude, 'longitude'),
          name,
          address,
        };
      default: {
        const kept = await this.media.take(call.tenant.id, required(input.media, 'media'), kind);
        const fileName = input.filename ?? kept.fileName;
        const voice = kind === 'audio' && input.voice ? { voice: true } : {};
        return {
          kind,
          mediaId: kept.id,
          mimeType: kept.mimeType,
          fileName,
          caption,
          ...voice,
        };
      }
    }
  }
}

const fieldsOfKind = {
  text: ['text'],
  image: ['media', 'caption'],
  video: ['media', 'caption'],
  audio: ['media', 'voice'],
  file: ['media', 'caption', 'filename'],
  location: ['latitude', 'longitude', 'name', 'address'],
} as const;

/** What would be left unsent is refused instead. */
function refuseForeignFields(input: CreateMessageDto, kind: keyof typeof fieldsOfKind): void {
  const own: readonly string[] = ['device_id', 'to', 'kind', ...fieldsOfKind[kind]];
  const foreign = Object.keys(input).find((name) => Reflect.get(input, name) !== undefined && !own.includes(name));
  if (foreign !== undefined) throw new InvalidInput({ [foreign]: [`The ${foreign} is not for the kind ${kind}.`] });
}

function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new InvalidInput({ [field]: [`The ${field} field is required.`] });
  return value;
}

function mayUse(call: Call, deviceId: string): boolean {
  const { deviceIds } = call.principal;
  return deviceIds.length === 0 || deviceIds.includes(deviceId);
}

function show(message: Message): MessageDto {
  const first = message.direction === 'in' ? 'received' : 'queued';
  return {
    id: message.id,
    device_id: message.deviceId,
    direction: message.direction,
    ...(message.direction === 'in' ? { from: message.recipient } : { to: message.recipient }),
    kind: message.kind,
    content: showContent(message.content),
    status: message.status,
    hold_reason: message.holdReason,
    hold_until: message.holdUntil,
    error_code: message.errorCode,
    timeline: [{ state: first, at: message.createdAt.toISOString() }, ...message.timeline],
    created_at: message.createdAt,
  };
}

/** Stored names are ours; shown names are the API's. */
const shownNames: Readonly<Record<string, string>> = {
  mediaId: 'media_id',
  mimeType: 'mime_type',
  fileName: 'file_name',
};

function showContent(content: Message['content']): Record<string, unknown> {
  const facts = Object.entries(content).filter(([name]) => name !== 'kind' && name !== 'mediaRef');
  return Object.fromEntries(facts.map(([name, value]) => [shownNames[name] ?? name, value]));
}
