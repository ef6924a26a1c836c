import { operation } from '../../platform/operations/operation.js';
import { GetUsageDto, UsageDto } from './usage.dto.js';

const device = 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y';

export const getUsage = operation({
  id: 'get_usage',
  scope: 'reports:read',
  effect: 'read',
  summary: 'Show what is used of the plan',
  description: 'Today against the limits, device by device, and the counts of up to 92 days.',
  doors: { rest: 'GET /usage' },
  input: GetUsageDto,
  output: UsageDto,
  errors: [],
  example: {
    input: { from: '2026-11-20', to: '2026-11-21' },
    output: {
      today: '2026-11-21',
      time_zone: 'UTC',
      from: '2026-11-20',
      to: '2026-11-21',
      limits: { messages_per_day: 1000, requests_per_minute: 60, devices: 5 },
      devices: [
        {
          device_id: device,
          number: '15550001111',
          name: 'Support',
          limit: 1000,
          remaining: 958,
          accepted: 42,
          sent: 40,
          failed: 1,
        },
      ],
      days: [
        { day: '2026-11-20', device_id: device, accepted: 310, sent: 308, failed: 2 },
        { day: '2026-11-21', device_id: device, accepted: 42, sent: 40, failed: 1 },
      ],
    },
  },
});
