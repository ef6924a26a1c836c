import pg from 'pg';
import { aConnectedDevice } from '../../../../test/factories/a-connected-device.js';
import { aTenant } from '../../../../test/factories/a-tenant.js';
import { TalkingEngine } from '../../../../test/fakes/talking-engine.js';
import { eventually } from '../../../../test/harness/eventually.js';
import { aGateway, type Gateway } from '../../../../test/harness/gateway.js';
import { fieldOf, listOf } from '../../../../test/harness/json.js';
import { aNumber } from '../../../../test/harness/phone.js';
import { DeviceOwnersRepository } from '../../devices/device-owners.repository.js';
import { MessageChangesRepository } from '../message-changes.repository.js';
import { ChatBeginnings } from './chat-beginnings.service.js';

describe('a limit of new chats', () => {
  let gateway: Gateway;
  let database: pg.Client;
  beforeAll(async () => {
    gateway = await aGateway({ engines: [new TalkingEngine()] });
    database = new pg.Client({ connectionString: gateway.world.database.url });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await gateway.close();
  });

  it('that is raised while a message is found to be one too many holds it no longer than that', async () => {
    const tenant = await aTenant(gateway);
    const { id: deviceId } = await aConnectedDevice(tenant);
    const at = `/api/v1/devices/${deviceId}`;
    const raise = (perDay: number): Promise<unknown> => tenant.call(`PATCH ${at}/new-chats`, { per_day: perDay });
    await raise(1);
    await tenant.call(`POST ${at}/pause`);
    const { json } = await tenant.call('POST /api/v1/messages', { device_id: deviceId, to: aNumber(), text: 'Hello' });
    const id = String(fieldOf(json, 'id'));

    const beginnings = gateway.app.get(ChatBeginnings);
    const device = (await gateway.app.get(DeviceOwnersRepository).find(deviceId))?.device;
    if (!device) throw new Error('the device is gone');
    const [first, second] = [aNumber(), aNumber()].map((recipient) => ({ recipient, contactId: null }));
    const holds = await beginnings.holds(
      device,
      [first, second].flatMap((one) => one ?? []),
    );
    expect([...holds.of.keys()]).toEqual([second?.recipient]);
    await raise(5);
    const [hold] = holds.of.values();
    await gateway.app
      .get(MessageChangesRepository)
      .apply(tenant.id, deviceId, [{ id, status: 'held', at: new Date(), ...hold }]);
    const holdUntil = async (): Promise<number> =>
      Date.parse(String(fieldOf((await tenant.call(`GET /api/v1/messages/${id}`)).json, 'hold_until')));
    expect(await holdUntil()).toBeGreaterThan(Date.now());
    await beginnings.settle(device, holds, []);
    expect(await holdUntil()).toBeLessThanOrEqual(Date.now());
  });

  it('lets a message wait for its turn for a week, where another expires after a day', async () => {
    const tenant = await aTenant(gateway);
    const { id: deviceId } = await aConnectedDevice(tenant);
    const at = `/api/v1/devices/${deviceId}`;
    await tenant.call(`PATCH ${at}/new-chats`, { per_day: 1 });
    const send = async (): Promise<string> => {
      const body = { device_id: deviceId, to: aNumber(), text: 'Hello' };
      return String(fieldOf((await tenant.call('POST /api/v1/messages', body)).json, 'id'));
    };
    const statusOf = async (id: string): Promise<unknown> =>
      fieldOf((await tenant.call(`GET /api/v1/messages/${id}`)).json, 'status');
    const becomes = (id: string, status: string): Promise<void> =>
      eventually(`${id} is ${status}`, async () => (await statusOf(id)) === status || String(await statusOf(id)));
    await becomes(await send(), 'sent');
    const [old, older, interrupted] = [await send(), await send(), await send()];
    for (const id of [old, older, interrupted]) await becomes(id, 'held');
    await tenant.call(`POST ${at}/pause`);
    const other = await send();
    const age = (id: string, days: number): Promise<unknown> =>
      database.query(`UPDATE messages SET created_at = now() - $2 * interval '1 day' WHERE id = $1`, [id, days]);
    await Promise.all([age(old, 6), age(interrupted, 6), age(older, 8), age(other, 2)]);
    await database.query(`UPDATE messages SET status = 'queued', hold_reason = NULL WHERE id = $1`, [interrupted]);
    await tenant.call(`POST ${at}/resume`);
    for (const id of [older, other]) await becomes(id, 'expired');
    for (const id of [old, interrupted]) await becomes(id, 'held');
  });

  it('takes up a new day with those who have waited longest, and leaves the others untouched', async () => {
    const tenant = await aTenant(gateway);
    const { id: deviceId } = await aConnectedDevice(tenant);
    const at = `/api/v1/devices/${deviceId}`;
    await tenant.call(`PATCH ${at}/new-chats`, { per_day: 2 });
    const phone = Array.from({ length: 60 }, () => aNumber());
    await tenant.call('POST /api/send/text', { sender_device: deviceId, phone, message: 'Hello' });
    const rows = async (): Promise<{ status: string; until: Date | null; entries: number }[]> => {
      const { rows: found } = await database.query<{ status: string; until: Date | null; entries: number }>(
        `SELECT status, hold_until AS until, jsonb_array_length(timeline) AS entries FROM messages
         WHERE device_id = $1 ORDER BY lane`,
        [deviceId],
      );
      return found;
    };
    const held = async (): Promise<number> => (await rows()).filter(({ status }) => status === 'held').length;
    await eventually('58 wait', async () => (await held()) === 58 || `${await held()} wait`, 20_000);
    const before = await rows();
    await database.query(`UPDATE chat_beginnings SET day = day - 1 WHERE device_id = $1`, [deviceId]);
    await database.query(
      `UPDATE messages SET hold_until = now() - interval '1 second' WHERE device_id = $1 AND status = 'held'`,
      [deviceId],
    );
    await tenant.call(`POST ${at}/pause`);
    await tenant.call(`POST ${at}/resume`);
    await eventually('56 wait', async () => {
      const ahead = (await rows()).filter(({ until }) => until !== null && until > new Date());
      return ahead.length === 56 || `${ahead.length} wait`;
    });
    const after = await rows();
    expect(after.slice(0, 4).every(({ status }) => status === 'sent' || status === 'delivered')).toBe(true);
    const touched = after.filter(({ entries }, i) => entries !== before[i]?.entries);
    expect(touched.length).toBeLessThanOrEqual(22);
  });

  it('leaves no message halfway when the database fails while the limit is asked for', async () => {
    const tenant = await aTenant(gateway);
    const { id: deviceId } = await aConnectedDevice(tenant);
    await tenant.call(`PATCH /api/v1/devices/${deviceId}/new-chats`, { per_day: 1 });
    await database.query(
      `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$;
       CREATE TRIGGER no_room BEFORE INSERT ON chat_beginnings FOR EACH ROW EXECUTE FUNCTION no_room()`,
    );
    const body = { device_id: deviceId, to: aNumber(), text: 'Hello' };
    const id = String(fieldOf((await tenant.call('POST /api/v1/messages', body)).json, 'id'));
    const message = async (): Promise<unknown> => (await tenant.call(`GET /api/v1/messages/${id}`)).json;
    await eventually('it is back in its lane', async () => {
      const states = listOf(await message(), 'timeline').map((entry) => String(fieldOf(entry, 'state')));
      return (states.includes('sending') && states.at(-1) === 'queued') || states.join();
    });
    await database.query('DROP FUNCTION no_room CASCADE');
    await eventually('it is sent', async () => fieldOf(await message(), 'status') === 'sent' || 'not yet', 20_000);
  });
});
