import { operation } from '../../platform/operations/operation.js';
import { EventDto, EventPageDto, ListEventsDto, StreamEventsDto } from './events.dto.js';

const exampleEvent = {
  id: 'evt_01jd3w7zqk5m8n2p4r6t8v0x1y',
  cursor: 'NzQ4Mi5ldnRfMDFqZDN3N3pxazVtOG4ycDRyNnQ4djB4MXk',
  type: 'device.disconnected',
  device_id: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
  subject: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
  data: { status: 'disconnected', reason: 'connection_lost' },
  at: '2026-11-21T09:00:00.000Z',
};

export const listEvents = operation({
  id: 'list_events',
  scope: 'events:read',
  effect: 'read',
  summary: 'Read what happened',
  description:
    'Everything that happens is written down once, in order, and kept for 30 days. Ask again with the next_cursor. ' +
    'With before=now the newest come first: the history of a device, say.',
  doors: { rest: 'GET /events' },
  input: ListEventsDto,
  output: EventPageDto,
  errors: ['selected_device_invalid'],
  example: { input: { limit: 1 }, output: { data: [exampleEvent], next_cursor: exampleEvent.cursor } },
});

export const streamEvents = operation({
  id: 'stream_events',
  scope: 'events:read',
  effect: 'read',
  summary: 'Follow what happens',
  description:
    'The same events as they happen, as server-sent events. Go on after a break with the last cursor as after.',
  doors: { rest: 'GET /events/stream' },
  input: StreamEventsDto,
  output: EventDto,
  errors: ['rate_limited', 'selected_device_invalid'],
  stream: true,
  example: { input: { after: 'now' }, output: exampleEvent },
});
