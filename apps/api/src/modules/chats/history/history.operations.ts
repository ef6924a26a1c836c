import { operation } from '../../../platform/operations/operation.js';
import { askErrors } from '../../devices/index.js';
import { HistoryDto, HistoryOfDeviceDto, RequestHistoryDto } from './history.dto.js';

const exampleHistory = {
  state: 'running',
  percent: 40,
  chunks: 4,
  messages: 812,
  started_at: '2026-11-21T09:00:00.000Z',
  updated_at: '2026-11-21T09:00:20.000Z',
  ended_at: null,
};

export const getHistory = operation({
  id: 'get_history',
  scope: 'devices:read',
  effect: 'read',
  summary: 'Show how far the past is shared',
  description:
    'After linking, a phone shares its recent past in parts. Its messages are listed like all others. A restart goes on where it stopped and counts no part twice.',
  doors: { rest: 'GET /devices/{device}/history' },
  input: HistoryOfDeviceDto,
  output: HistoryDto,
  errors: ['device_not_found'],
  example: { input: { device: '15550001111' }, output: exampleHistory },
});

export const cancelHistory = operation({
  id: 'cancel_history',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Keep no more of the past',
  description: 'What the phone still shares is not kept. What was kept stays.',
  doors: { rest: 'POST /devices/{device}/history/cancel' },
  input: HistoryOfDeviceDto,
  output: HistoryDto,
  errors: ['device_not_found'],
  example: {
    input: { device: '15550001111' },
    output: { ...exampleHistory, state: 'cancelled', ended_at: '2026-11-21T09:00:21.000Z' },
  },
});

export const requestHistory = operation({
  id: 'request_history',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Ask the phone for older messages of a chat',
  description:
    'They are listed once the phone has answered, which it does while it is on and online. Ends a cancellation.',
  doors: { rest: 'POST /devices/{device}/history' },
  input: RequestHistoryDto,
  output: HistoryDto,
  errors: [...askErrors, 'phone_invalid', 'target_invalid'],
  example: {
    input: { device: '15550001111', chat: '15550002222', before: 'msg_01jd3w7zqk5m8n2p4r6t8v0x1y', count: 50 },
    output: { ...exampleHistory, state: 'waiting' },
  },
});
