import { pino } from 'pino';
import { Bus } from '../../platform/bus/bus.js';
import { readConfig } from '../../platform/config/config.js';
import { Database } from '../../platform/db/database.js';
import type { Call } from '../../platform/operations/call.js';
import { EventBell } from './event-bell.js';
import { EventsRepository } from './events.repository.js';
import { EventsService } from './events.service.js';

class SilentBus extends Bus {
  override publish = (): Promise<void> => Promise.resolve();
  override subscribe = (): (() => void) => () => undefined;
}

/** A log in which nothing happens. */
class EmptyLog extends EventsRepository {
  override now = (): ReturnType<EventsRepository['now']> => Promise.resolve({ xid: 1n, id: '' });
  override after = (): ReturnType<EventsRepository['after']> =>
    Promise.resolve({ rows: [], seenUntil: { xid: 1n, id: '' } });
}

it('a stream in which nothing happens ends once its caller has left', async () => {
  const address = { url: 'postgres://127.0.0.1:1/none' };
  const database = new Database(address, readConfig({ DEMO: '1' }), pino({ level: 'silent' }));
  const caller = new AbortController();
  const events = await new EventsService(new EmptyLog(database), new EventBell(new SilentBus())).stream(
    callOf(caller.signal),
    {},
  );
  const next = events[Symbol.asyncIterator]().next();
  caller.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

function callOf(left: AbortSignal): Call {
  const unlimited = { apiAccess: true, requestsPerMinute: null, messagesPerDay: null, devicesMax: null };
  return {
    tenant: { id: 'ten_a', subdomain: 'a', timeZone: 'UTC', ...unlimited },
    principal: { kind: 'operator', id: 'operator', scopes: ['*'], deviceIds: [] },
    door: 'operator',
    requestId: 'req_1',
    left,
  };
}
