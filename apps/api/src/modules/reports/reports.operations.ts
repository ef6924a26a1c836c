import { operation } from '../../platform/operations/operation.js';
import {
  BalanceDto,
  BalanceQueryDto,
  ExportFailedNumbersDto,
  FailedNumberRowDto,
  FailedNumbersDto,
  FailedNumbersQueryDto,
} from './reports.dto.js';

export const getDeviceBalance = operation({
  id: 'get_device_balance',
  scope: 'reports:read',
  effect: 'read',
  summary: "Get today's device usage and remaining balance",
  description: 'Today is counted in the account’s time zone. Without a limit, remaining is one thousand million.',
  doors: { whatsgate: 'GET /reports/balance/{device}', mcp: true },
  input: BalanceQueryDto,
  output: BalanceDto,
  errors: ['report_device_not_found'],
  unknownFields: 'ignore',
  example: {
    input: { device: '15550001111' },
    output: { remaining: 1000, successful_count: 500, pending: 50, failed: 10 },
  },
});

export const getFailedNumbers = operation({
  id: 'get_failed_numbers',
  scope: 'reports:read',
  effect: 'read',
  summary: 'Get failed recipient numbers',
  description: 'The numbers that messages could not be sent to, the newest first, up to 10,000.',
  doors: { whatsgate: 'GET /reports/failed_numbers', mcp: true },
  input: FailedNumbersQueryDto,
  output: FailedNumbersDto,
  errors: ['selected_device_invalid'],
  unknownFields: 'ignore',
  example: {
    input: { from: '2026-11-01', to: '2026-11-21' },
    output: { data: [{ number: '15550002222', date: '2026-11-20T12:00:00.000Z' }] },
  },
});

export const exportFailedNumbers = operation({
  id: 'export_failed_numbers',
  scope: 'reports:read',
  effect: 'read',
  summary: 'Download failed recipient numbers',
  description:
    'All numbers that messages could not be sent to, the newest first, as a CSV file. ' +
    'No cell of it is a formula to a spreadsheet.',
  doors: { rest: 'GET /reports/failed-numbers.csv' },
  input: ExportFailedNumbersDto,
  output: FailedNumberRowDto,
  errors: ['selected_device_invalid'],
  stream: true,
  csv: 'failed-numbers.csv',
  example: {
    input: { from: '2026-11-01', to: '2026-11-21' },
    output: {
      number: '15550002222',
      failed_at: '2026-11-20T12:00:00.000Z',
      device_id: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
      message_id: 'msg_01jd3w7zqk5m8n2p4r6t8v0x1y',
      error_code: 'recipient_unreachable',
    },
  },
});
