import { jest } from '@jest/globals';
import type { BaileysEventMap } from 'baileys';
import { startRig, until, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

jest.setTimeout(30_000);

const linked = '966500000050';
const friend = '966500000051';
const jidOf = (number: string) => `${number}@s.whatsapp.net`;

describe('An account that may begin no chats, or only so many', () => {
  let rig: Rig;
  let client: WebClient;
  let aheadMs = 0;
  let people = 0;
  const acks = new Map<string, string>();
  const locks: BaileysEventMap['connection.update']['reachoutTimeLock'][] = [];
  const caps: BaileysEventMap['message-capping.update'][] = [];

  beforeAll(async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    rig = await startRig({ clock: { now: () => Date.now() + aheadMs } });
    await rig.admin('POST', `/phones/${linked}/history`, { chats: 1, messagesPerChat: 2 });
    client = new WebClient(rig.emulator.webSocketUrl, { shouldSyncHistoryMessage: () => false });
    client.eachSocket = ({ ev, ws }) => {
      ev.on('connection.update', ({ reachoutTimeLock: lock }) => {
        if (lock !== undefined) locks.push(lock);
      });
      ev.on('message-capping.update', (cap) => void caps.push(cap));
      ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) =>
        acks.set(attrs['id'] ?? '', attrs['error'] ?? 'none'),
      );
    };
    await client.pair((qr) => rig.admin('POST', `/phones/${linked}/scan`, { qr }));
    await rig.admin('POST', '/phones', { number: friend });
    await rig.admin('POST', `/phones/${friend}/messages`, { to: linked, text: 'I wrote first' });
  });
  afterAll(async () => {
    expect((await rig.admin('GET', '/unknown')).json.at('requests').value).toEqual([]);
    client.close();
    await rig.close();
    jest.restoreAllMocks();
  });
  beforeEach(async () => {
    await restrict({ lock: null, cap: null, quiet: true });
    [locks.length, caps.length] = [0, 0];
  });

  const path = `/web/restrictions/${linked}`;
  const restrict = (body: object) => rig.admin('PUT', path, body);
  const shown = async () => (await rig.admin('GET', path)).json;
  const stranger = () => `9665000009${String((people += 1)).padStart(2, '0')}`;
  const ackOf = (id: string) =>
    until(
      () => acks.get(id),
      (ack) => ack !== undefined,
    );
  /** The error of its ack. */
  async function send(to: string): Promise<string | undefined> {
    const sent = await client.socket.sendMessage(to.includes('@') ? to : jidOf(to), { text: 'hello' });
    return ackOf(sent?.key.id ?? '');
  }
  const settled = () =>
    until(
      async () => (await rig.admin('GET', `/web/accounts/${linked}`)).json.at('devices', 0, 'undelivered').value,
      (undelivered) => undelivered === 0,
    );
  const heardOf = <T>(all: readonly T[], count: number) =>
    until(
      () => all,
      ({ length }) => length >= count,
    );

  it('is told so when it asks', async () => {
    expect(await client.socket.fetchAccountReachoutTimelock()).toEqual({
      ...{ isActive: false, timeEnforcementEnds: undefined, enforcementType: 'DEFAULT' },
    });
    expect(await client.socket.fetchNewChatMessageCap()).toEqual({
      ...{ capping_status: 'NONE', ote_status: 'NOT_ELIGIBLE', mv_status: 'NOT_ELIGIBLE' },
      server_sent_timestamp: expect.stringMatching(/^\d{10}$/),
    });
    const cap = { total: 10, used: 4, seconds: 3600, status: 'FIRST_WARNING' };
    const { json } = await restrict({ lock: { seconds: 3600, kind: 'WEB_COMPANION_ONLY' }, cap, quiet: true });
    const lock = await client.socket.fetchAccountReachoutTimelock();
    expect(lock).toMatchObject({ isActive: true, enforcementType: 'WEB_COMPANION_ONLY' });
    expect(lock.timeEnforcementEnds?.toISOString()).toBe(json.at('lock', 'until').value);
    const told = await client.socket.fetchNewChatMessageCap();
    expect(told).toMatchObject({ total_quota: 10, used_quota: 4, capping_status: 'FIRST_WARNING' });
    expect(new Date(Number(told.cycle_end_timestamp) * 1000).toISOString()).toBe(json.at('cap', 'until').value);
    expect(Number(told.cycle_end_timestamp) - Number(told.cycle_start_timestamp)).toBeGreaterThanOrEqual(3600);
    expect((await shown()).value).toEqual(json.value);
  });

  it('is told by itself of each change, and acknowledges it', async () => {
    await restrict({ lock: { seconds: 60, kind: 'BIZ_QUALITY' } });
    await heardOf(locks, 1);
    await restrict({ cap: { total: 3, used: 3, seconds: 60 } });
    await heardOf(caps, 1);
    await restrict({ lock: null, cap: null });
    await Promise.all([heardOf(locks, 2), heardOf(caps, 2)]);
    expect(locks).toMatchObject([{ isActive: true, enforcementType: 'BIZ_QUALITY' }, { isActive: false }]);
    expect(caps).toMatchObject([
      { total_quota: 3, used_quota: 3, capping_status: 'CAPPED' },
      { capping_status: 'NONE' },
    ]);
    await settled();
  });

  it('does not hear of what is changed quietly', async () => {
    await restrict({ lock: { seconds: 60 }, cap: { total: 1, used: 0, seconds: 60 }, quiet: true });
    expect(await send(friend)).toBe('none');
    expect([locks, caps]).toEqual([[], []]);
  });

  it('reaches nobody new while it is locked, but groups and people who wrote first', async () => {
    const other = stranger();
    const group = await rig.admin('POST', '/groups', { subject: 'Us', members: [linked, friend] });
    await restrict({ lock: { seconds: 60 } });
    expect(await send(other)).toBe('463');
    expect(await rig.inbox(other)).toEqual([]);
    expect(await send(friend)).toBe('none');
    expect(await send(group.json.at('jid').text)).toBe('none');
    expect(await send(linked)).toBe('none');
    const past = '966510000000';
    expect(await send(past)).toBe('none');
    await rig.admin('POST', `/phones/${other}/messages`, { to: linked, text: 'and now I wrote' });
    expect(await send(other)).toBe('none');
  });

  it('is locked for those it began a chat with too, until the lock ends', async () => {
    const other = stranger();
    expect(await send(other)).toBe('none');
    await restrict({ lock: { seconds: 60 } });
    expect(await send(other)).toBe('463');
    aheadMs += 62_000;
    expect((await shown()).at('lock').value).toBeNull();
    expect(await send(other)).toBe('none');
    expect((await client.socket.fetchAccountReachoutTimelock()).isActive).toBe(false);
  });

  it('may repeat what it sent before to a phone that could not read it', async () => {
    const other = stranger();
    const { key } = (await client.socket.sendMessage(jidOf(other), { text: 'hello' })) ?? {};
    const messageId = key?.id ?? '';
    await ackOf(messageId);
    await restrict({ lock: { seconds: 60 } });
    acks.delete(messageId);
    const participant = { jid: jidOf(other), count: 1 };
    await client.socket.relayMessage(jidOf(other), { conversation: 'hello' }, { messageId, participant });
    expect(await ackOf(messageId)).toBe('none');
  });

  it('uses its cap up by those it writes to first, each once', async () => {
    const [one, two, three] = [stranger(), stranger(), stranger()];
    expect(await send(three)).toBe('none');
    await restrict({ cap: { total: 2, used: 0, seconds: 60 }, quiet: true });
    expect(await Promise.all([send(one), send(one), send(friend), send(three)])).toEqual([
      'none',
      'none',
      'none',
      'none',
    ]);
    await heardOf(caps, 1);
    expect(caps).toMatchObject([{ total_quota: 2, used_quota: 1, capping_status: 'NONE' }]);
    expect(await send(two)).toBe('none');
    await heardOf(caps, 2);
    expect(caps[1]).toMatchObject({ total_quota: 2, used_quota: 2, capping_status: 'CAPPED' });
    expect(await send(stranger())).toBe('463');
    expect(await send(friend)).toBe('none');
    expect((await shown()).at('cap').value).toMatchObject({ total: 2, used: 2, status: 'CAPPED' });
    aheadMs += 62_000;
    expect(await send(stranger())).toBe('none');
  });

  it('is not restricted by what is no restriction', async () => {
    const fieldOf = async (body: object) => (await restrict(body)).json.at('error', 'field').value;
    expect(await fieldOf({ lock: { seconds: -1 } })).toBe('lock.seconds');
    expect(await fieldOf({ lock: { seconds: 1, why: 'spam' } })).toBe('lock.why');
    expect(await fieldOf({ cap: { total: 1, seconds: 60 } })).toBe('cap.used');
    expect(await fieldOf({ cap: { total: 1, used: 0, seconds: 60, status: 'SOON' } })).toBe('cap.status');
    expect(await fieldOf({ loud: true })).toBe('loud');
    expect((await restrict({})).json.value).toEqual({ number: linked, lock: null, cap: null });
    expect([locks, caps]).toEqual([[], []]);
  });
});
