import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import {
  CreateMessageDto,
  ListMessagesDto,
  MessageDto,
  MessageMediaDto,
  MessagePageDto,
  MessageRefDto,
} from './messages.dto.js';
import { MEDIA_BODY_BYTES } from './sends.operations.js';

const exampleMessage = {
  id: 'msg_01jd3w7zqk5m8n2p4r6t8v0x1y',
  device_id: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
  direction: 'out',
  to: '15550002222',
  contact_id: 'con_01jd3w7zqk5m8n2p4r6t8v0x1y',
  group: null,
  kind: 'text',
  content: { text: 'Hello' },
  status: 'sent',
  hold_reason: null,
  hold_until: null,
  error_code: null,
  timeline: [
    { state: 'queued', at: '2026-11-21T09:00:00.000Z' },
    { state: 'sending', at: '2026-11-21T09:00:00.020Z' },
    { state: 'sent', at: '2026-11-21T09:00:00.150Z' },
  ],
  created_at: '2026-11-21T09:00:00.000Z',
};

export const createMessage = operation({
  id: 'create_message',
  scope: 'messages:send',
  effect: 'send',
  summary: 'Send a message',
  description:
    'Answers once the message is stored. Send an Idempotency-Key, and repeating the request sends nothing twice. ' +
    'A message about another one waits until that one is sent.',
  doors: { rest: 'POST /messages' },
  input: CreateMessageDto,
  output: MessageDto,
  errors: [
    'sender_device_invalid',
    'phone_invalid',
    'media_refused',
    'kind_not_supported',
    'target_invalid',
    'quota_exhausted',
  ],
  status: 201,
  bodyLimitBytes: MEDIA_BODY_BYTES,
  example: {
    input: { device_id: '15550001111', to: '+1 555 000 2222', text: 'Hello' },
    output: { ...exampleMessage, contact_id: null, status: 'queued', timeline: exampleMessage.timeline.slice(0, 1) },
  },
});

export const cancelMessage = operation({
  id: 'cancel_message',
  scope: 'messages:send',
  effect: 'write',
  summary: 'Cancel a message that still waits',
  description: 'Only what is queued or held can be cancelled. What WhatsApp has can be deleted for everyone instead.',
  doors: { rest: 'POST /messages/{id}/cancel' },
  input: MessageRefDto,
  output: MessageDto,
  errors: ['message_not_found', 'message_not_waiting'],
  example: {
    input: { id: exampleMessage.id },
    output: {
      ...exampleMessage,
      status: 'cancelled',
      timeline: [
        ...exampleMessage.timeline.slice(0, 1),
        {
          state: 'cancelled',
          at: '2026-11-21T09:00:05.000Z',
          cause: 'cancelled_on_request',
          cause_text: 'Somebody cancelled the message before it was sent.',
          advice: 'Nothing.',
        },
      ],
    },
  },
});

export const getMessage = operation({
  id: 'get_message',
  scope: 'messages:read',
  effect: 'read',
  summary: 'Show a message and everything that happened to it',
  description:
    'The timeline names every state with its time, and where there is a cause, what it means and what to do.',
  doors: { rest: 'GET /messages/{id}' },
  input: MessageRefDto,
  output: MessageDto,
  errors: ['message_not_found'],
  example: { input: { id: exampleMessage.id }, output: exampleMessage },
});

export const listMessages = operation({
  id: 'list_messages',
  scope: 'messages:read',
  effect: 'read',
  summary: 'List messages',
  description: 'The newest first, of one device or of all this token may use. Filters narrow it down together.',
  doors: { rest: 'GET /messages' },
  input: ListMessagesDto,
  output: MessagePageDto,
  errors: ['selected_device_invalid', 'phone_invalid'],
  example: { input: { status: ['sent'], limit: 1 }, output: { data: [exampleMessage], next_cursor: null } },
});

export const getMessageMedia = operation({
  id: 'get_message_media',
  scope: 'messages:read',
  effect: 'read',
  summary: 'Get the media of a message',
  description:
    'An image, video, audio, file or sticker of up to 16 MB. What came in is fetched from WhatsApp when it is first asked for, and kept for 30 days.',
  doors: { rest: 'GET /messages/{id}/media' },
  input: MessageRefDto,
  output: MessageMediaDto,
  errors: ['message_not_found', 'media_not_found', ...askErrors],
  example: {
    input: { id: exampleMessage.id },
    output: {
      media_id: 'med_01jd3w7zqk5m8n2p4r6t8v0x1y',
      mime_type: 'image/png',
      size_bytes: 68,
      data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    },
  },
});
