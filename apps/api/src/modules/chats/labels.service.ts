import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Addressees } from '../contacts/index.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import { ChatMessages } from '../messaging/index.js';
import * as asks from './label-asks.js';
import type {
  ChatLabelRefDto,
  LabelDeletedDto,
  LabelDto,
  LabelledDto,
  LabelListDto,
  LabelRefDto,
  LabelsOfDeviceDto,
  MessageLabelRefDto,
  SaveLabelDto,
} from './labels.dto.js';

/** The labels of a number, on its chats and messages: WhatsApp keeps them, its connection is asked. */
@Injectable()
export class LabelsService {
  constructor(
    private readonly devices: DevicesService,
    private readonly addressees: Addressees,
    private readonly messages: ChatMessages,
    private readonly asks: DeviceAsks,
  ) {}

  async list(call: Call, input: LabelsOfDeviceDto): Promise<LabelListDto> {
    const device = await this.devices.reach(call, input.device);
    const labels = await this.asks.ask(call, device, asks.listLabels, undefined);
    return { data: labels.sort((a, b) => Number(a.id) - Number(b.id)) };
  }

  async save(call: Call, { device: reference, label: id, name, colour = 0 }: SaveLabelDto): Promise<LabelDto> {
    const device = await this.devices.reach(call, reference);
    const label = { id, name, colour };
    await this.asks.change(call, device, asks.saveLabel, { input: label, details: { label: id, name } });
    return label;
  }

  async delete(call: Call, { device: reference, label }: LabelRefDto): Promise<LabelDeletedDto> {
    const device = await this.devices.reach(call, reference);
    await this.asks.change(call, device, asks.deleteLabel, { input: label, details: { label } });
    return { id: label, deleted: true };
  }

  async putOnChat(call: Call, input: ChatLabelRefDto, labelled: boolean): Promise<LabelledDto> {
    const device = await this.devices.reach(call, input.device);
    const { address: chat } = await this.addressees.chat(call, input.chat);
    const { label } = input;
    const wish = { input: { label, on: { chat }, labelled }, details: { label, chat, labelled } };
    await this.asks.change(call, device, asks.putLabel, wish);
    return { label, chat, message: null, labelled };
  }

  async putOnMessage(call: Call, input: MessageLabelRefDto, labelled: boolean): Promise<LabelledDto> {
    const device = await this.devices.reach(call, input.device);
    const { label, message } = input;
    const on = await this.messages.place(device, message);
    const wish = { input: { label, on, labelled }, details: { label, message, labelled } };
    await this.asks.change(call, device, asks.putLabel, wish);
    return { label, chat: on.chat, message, labelled };
  }
}
