import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { Addressees, ContactsService, type Resolved } from '../contacts/index.js';
import { DevicesService } from '../devices/index.js';
import { AcceptanceService } from './acceptance.service.js';
import { MessageComposer } from './message-composer.js';
import { mayUse } from './message-targets.js';
import { showMessage } from './message-view.js';
import type { CreateMessageDto, ListMessagesDto, MessageDto } from './messages.dto.js';
import { MessagesRepository } from './messages.repository.js';
import { required } from './new-message.js';
import { RecipientsService } from './recipients.service.js';

@Injectable()
export class MessagesService {
  constructor(
    private readonly repository: MessagesRepository,
    private readonly devices: DevicesService,
    private readonly contacts: ContactsService,
    private readonly addressees: Addressees,
    private readonly recipients: RecipientsService,
    private readonly composer: MessageComposer,
    private readonly acceptance: AcceptanceService,
  ) {}

  async create(call: Call, input: CreateMessageDto): Promise<MessageDto> {
    const named = await this.named(call, input);
    const device = await this.devices.reach(call, input.device_id, 'sender_device_invalid', 'device_id');
    const { to, content } = await this.composer.compose({ call, device, to: named, input });
    const [id = ''] = await this.acceptance.accept(call, device, [to], content);
    return this.get(call, id);
  }

  async get(call: Call, id: string): Promise<MessageDto> {
    const message = await this.repository.find(call.tenant.id, id);
    if (!message || !mayUse(call, message.deviceId)) throw new AppError('message_not_found');
    return showMessage(message);
  }

  async list(call: Call, input: ListMessagesDto): Promise<Page<MessageDto>> {
    const limit = input.limit ?? 50;
    const { id: tenantId } = call.tenant;
    const deviceIds =
      input.device_id === undefined
        ? call.principal.deviceIds
        : await this.devices.idsOf(call, [input.device_id], 'device_id');
    const { status: statuses, direction, contact_id: asked, created_after: after, created_before: until } = input;
    const contactId =
      asked && ((await this.contacts.resolve(tenantId, asked, call.principal.deviceIds))?.contactId ?? asked);
    const filter = {
      deviceIds,
      statuses,
      direction,
      contactId,
      ...(input.chat === undefined ? {} : { chat: await this.addressees.chat(call, input.chat) }),
      ...(after === undefined ? {} : { createdAfter: new Date(after) }),
      ...(until === undefined ? {} : { createdBefore: new Date(until) }),
    };
    const before = cursorOf(input.cursor, 'msg');
    const rows = await this.repository.list(tenantId, filter, limit + 1, before);
    return pageOf(rows, limit, showMessage);
  }

  /** Another message may say where this one goes. */
  private async named(call: Call, input: CreateMessageDto): Promise<Resolved | undefined> {
    const { to, kind, reply_to: replyTo, message_id: about } = input;
    const isSaid = kind !== 'forward' && (replyTo ?? about) !== undefined;
    if (to === undefined && isSaid) return undefined;
    return this.recipients.readOne(call, required(to, 'to'), 'to');
  }
}
