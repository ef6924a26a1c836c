import { Injectable } from '@nestjs/common';
import type { ChatAnchor } from '../../../engines/engine.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Call } from '../../../platform/operations/call.js';
import { AuditService } from '../../audit/index.js';
import { Addressees, type Resolved } from '../../contacts/index.js';
import { DeviceAsks, DevicesService, type Device } from '../../devices/index.js';
import { ChatMessages } from '../../messaging/index.js';
import { olderMessages } from './history-asks.js';
import { HistoryKeeper } from './history-keeper.js';
import { HistorySyncsRepository, type HistorySync } from './history-syncs.repository.js';
import type { HistoryDto, HistoryOfDeviceDto, RequestHistoryDto } from './history.dto.js';

const COUNT = 50;

@Injectable()
export class HistoryService {
  constructor(
    private readonly devices: DevicesService,
    private readonly repository: HistorySyncsRepository,
    private readonly keeper: HistoryKeeper,
    private readonly addressees: Addressees,
    private readonly messages: ChatMessages,
    private readonly asks: DeviceAsks,
    private readonly audit: AuditService,
  ) {}

  async get(call: Call, input: HistoryOfDeviceDto): Promise<HistoryDto> {
    const { id, tenantId } = await this.devices.reach(call, input.device);
    return show(await this.repository.inTenant(tenantId, (tx) => this.repository.find(tx, tenantId, id)));
  }

  async cancel(call: Call, input: HistoryOfDeviceDto): Promise<HistoryDto> {
    const { id, tenantId } = await this.devices.reach(call, input.device);
    const cancelled = await this.repository.inTenant(tenantId, async (tx) => {
      const sync = await this.repository.turn(tx, tenantId, id, 'cancelled');
      await this.audit.record(tx, call, { subjectId: id, details: { messages: sync.messages } });
      return sync;
    });
    await this.keeper.decided(id);
    return show(cancelled);
  }

  /** Waited for before it is asked: the phone may answer at once. */
  async request(call: Call, input: RequestHistoryDto): Promise<HistoryDto> {
    const device = await this.devices.reach(call, input.device);
    const chat = await this.addressees.chat(call, input.chat);
    const anchor = await this.anchor(device, chat, input.before);
    const { count = COUNT } = input;
    const before = await this.wait(device);
    const wish = {
      input: { before: { ...anchor, chat: chat.address }, count },
      details: { chat: chat.address, count },
    };
    try {
      await this.asks.change(call, device, olderMessages, wish);
    } catch (error) {
      await this.repository.waitNoMore(device.tenantId, device.id, before);
      await this.keeper.decided(device.id);
      throw error;
    }
    return this.get(call, input);
  }

  private async anchor(device: Device, chat: Resolved, id: string | undefined): Promise<ChatAnchor> {
    const [named] = id === undefined ? [] : await this.messages.named(device, chat, [id], 'before');
    const anchor = named ?? (await this.messages.first(device, chat));
    if (anchor) return anchor;
    const message = 'Nothing is known of this chat yet, so there is nothing older to ask for.';
    throw new AppError('target_invalid', { message, field: 'chat' });
  }

  private async wait({ id, tenantId }: Device): Promise<HistorySync> {
    const before = await this.repository.inTenant(tenantId, async (tx) => {
      const found = await this.repository.find(tx, tenantId, id);
      await this.repository.turn(tx, tenantId, id, 'waiting');
      return found;
    });
    await this.keeper.decided(id);
    return before;
  }
}

function show({ state, percent, chunks, messages, startedAt, updatedAt, endedAt }: HistorySync): HistoryDto {
  return {
    state,
    percent,
    chunks,
    messages,
    started_at: startedAt,
    updated_at: updatedAt,
    ended_at: endedAt,
  };
}
