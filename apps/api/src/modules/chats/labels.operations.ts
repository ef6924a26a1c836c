import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import {
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

const device = '15550001111';
const chat = '15550002222';
const message = 'msg_01jd3w7zqk5m8n2p4r6t8v0x1y';
const exampleLabel = { id: '7', name: 'To be paid', colour: 3 };

export const listLabels = operation({
  id: 'list_labels',
  scope: 'chats:write',
  effect: 'read',
  summary: 'List the labels of a number',
  description: 'As its business app shows them. Other WhatsApp apps keep labels too, but do not show them.',
  doors: { rest: 'GET /devices/{device}/labels' },
  input: LabelsOfDeviceDto,
  output: LabelListDto,
  errors: askErrors,
  example: { input: { device }, output: { data: [exampleLabel] } },
});

export const saveLabel = operation({
  id: 'save_label',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Make or change a label',
  description: 'A label of this id is made where there is none.',
  doors: { rest: 'PUT /devices/{device}/labels/{label}' },
  input: SaveLabelDto,
  output: LabelDto,
  errors: askErrors,
  example: { input: { device, label: '7', name: 'To be paid', colour: 3 }, output: exampleLabel },
});

export const deleteLabel = operation({
  id: 'delete_label',
  scope: 'chats:write',
  effect: 'destructive',
  summary: 'Delete a label',
  description: 'It disappears from every chat and message that has it.',
  doors: { rest: 'DELETE /devices/{device}/labels/{label}' },
  input: LabelRefDto,
  output: LabelDeletedDto,
  errors: askErrors,
  example: { input: { device, label: '7' }, output: { id: '7', deleted: true } },
});

export const labelChat = operation({
  id: 'label_chat',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Put a label on a chat',
  description: 'The label must be there.',
  doors: { rest: 'PUT /devices/{device}/chats/{chat}/labels/{label}' },
  input: ChatLabelRefDto,
  output: LabelledDto,
  errors: [...askErrors, 'phone_invalid'],
  example: { input: { device, chat, label: '7' }, output: { label: '7', chat, message: null, labelled: true } },
});

export const unlabelChat = operation({
  id: 'unlabel_chat',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Take a label off a chat',
  description: 'The label itself stays.',
  doors: { rest: 'DELETE /devices/{device}/chats/{chat}/labels/{label}' },
  input: ChatLabelRefDto,
  output: LabelledDto,
  errors: [...askErrors, 'phone_invalid'],
  example: { input: { device, chat, label: '7' }, output: { label: '7', chat, message: null, labelled: false } },
});

export const labelMessage = operation({
  id: 'label_message',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Put a label on a message',
  description: 'The label must be there.',
  doors: { rest: 'PUT /devices/{device}/messages/{message}/labels/{label}' },
  input: MessageLabelRefDto,
  output: LabelledDto,
  errors: [...askErrors, 'message_not_found'],
  example: { input: { device, message, label: '7' }, output: { label: '7', chat, message, labelled: true } },
});

export const unlabelMessage = operation({
  id: 'unlabel_message',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Take a label off a message',
  description: 'The label itself stays.',
  doors: { rest: 'DELETE /devices/{device}/messages/{message}/labels/{label}' },
  input: MessageLabelRefDto,
  output: LabelledDto,
  errors: [...askErrors, 'message_not_found'],
  example: { input: { device, message, label: '7' }, output: { label: '7', chat, message, labelled: false } },
});
