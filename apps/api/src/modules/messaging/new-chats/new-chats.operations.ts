import { operation } from '../../../platform/operations/operation.js';
import { NewChatsDto, NewChatsOfDeviceDto, UpdateNewChatsDto } from './new-chats.dto.js';

const device = '15550001111';

const exampleNewChats = {
  per_day: 70,
  warm_up_day: 3,
  allowed_today: 15,
  begun_today: 4,
  day_ends_at: '2026-11-22T00:00:00.000Z',
  whatsapp: {
    locked_until: null,
    reason: null,
    used: 12,
    total: 100,
    resets_at: '2026-12-01T00:00:00.000Z',
    told_at: '2026-11-21T09:00:00.000Z',
  },
};

export const getNewChats = operation({
  id: 'get_new_chats',
  scope: 'devices:read',
  effect: 'read',
  summary: 'Show how many new chats a number may begin',
  description:
    'Its own limit, and what WhatsApp itself allows it: asked of WhatsApp while the number is connected, as told last while it is not.',
  doors: { rest: 'GET /devices/{device}/new-chats' },
  input: NewChatsOfDeviceDto,
  output: NewChatsDto,
  errors: ['device_not_found'],
  example: { input: { device }, output: exampleNewChats },
});

export const updateNewChats = operation({
  id: 'update_new_chats',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Limit how many new chats a number begins a day',
  description:
    'WhatsApp restricts numbers that write to many people who do not know them. Messages beyond the limit wait until the next day; chats that the number has go on. What is left out stays as it is.',
  doors: { rest: 'PATCH /devices/{device}/new-chats' },
  input: UpdateNewChatsDto,
  output: NewChatsDto,
  errors: ['device_not_found'],
  example: { input: { device, per_day: 70, warm_up: true }, output: exampleNewChats },
});
