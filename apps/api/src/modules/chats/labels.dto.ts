import { Flag, NestedList, NumberField, Text } from '../../platform/operations/fields.js';
import { DeviceRef } from '../devices/index.js';
import { CHAT } from './chats.dto.js';

function LabelId(): PropertyDecorator {
  return Text('The id of the label, a number of your choice.', {
    max: 10,
    pattern: /^\d+$/,
    patternWords: 'must be a number',
  });
}

export class LabelsOfDeviceDto {
  @DeviceRef() device!: string;
}

export class LabelRefDto {
  @DeviceRef() device!: string;
  @LabelId() label!: string;
}

export class SaveLabelDto {
  @DeviceRef() device!: string;
  @LabelId() label!: string;
  @Text('What it is called.', { max: 100 }) name!: string;
  @NumberField('Which of WhatsApp’s twenty colours.', { integer: true, min: 0, max: 19, optional: true })
  colour?: number;
}

export class ChatLabelRefDto {
  @DeviceRef() device!: string;
  @Text(CHAT, { max: 64 }) chat!: string;
  @LabelId() label!: string;
}

export class MessageLabelRefDto {
  @DeviceRef() device!: string;
  @Text('The id of the message.', { max: 64 }) message!: string;
  @LabelId() label!: string;
}

export class LabelDto {
  @Text('The id of the label.') id!: string;
  @Text('What it is called.') name!: string;
  @NumberField('Which of WhatsApp’s twenty colours, from 0.', { integer: true }) colour!: number;
}

export class LabelListDto {
  @NestedList(() => LabelDto, 'By their ids.', { max: 1_000 }) data!: LabelDto[];
}

export class LabelDeletedDto {
  @Text('The id of the label.') id!: string;
  @Flag('True: chats and messages no longer have it.') deleted!: boolean;
}

export class LabelledDto {
  @Text('The id of the label.') label!: string;
  @Text('The chat, as WhatsApp knows it.') chat!: string;
  @Text('The id of the message; null for the chat as a whole.', { nullable: true }) message!: string | null;
  @Flag('Whether it has the label now.') labelled!: boolean;
}
