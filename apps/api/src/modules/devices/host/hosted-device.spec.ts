import { EngineError, noMemory, type ConnectionReason } from '../../../engines/engine.js';
import { LinkedEngine } from '../../../../test/fakes/linked-engine.js';
import { eventually } from '../../../../test/harness/eventually.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { createLog } from '../../../platform/log/log.js';
import type { Device } from '../device.js';
import { standingAfter, type DeviceTurn } from '../device-states.js';
import { HostedDevice, type HostParts } from './hosted-device.js';
import { hostTimes, type HostTimes } from './host-times.js';
import { LoginGate } from './login-gate.js';

const quick: HostTimes = {
  ...hostTimes,
  soonMs: 20,
  soonMaxMs: 200,
  slowlyMs: 300,
  slowlyMaxMs: 600,
  steadyMs: 10_000,
  readyMs: 200,
  connectMs: 300,
  loginMs: 300,
  loginJitterMs: 1,
};

class TestLease implements Lease {
  readonly shard = 1;
  readonly epoch = 1n;
  readonly owner = 'worker';
  private readonly closings = new AbortController();
  private readonly losses = new AbortController();
  readonly closing = this.closings.signal;
  readonly signal = this.losses.signal;

  isHeld(): boolean {
    return !this.signal.aborted;
  }

  close(): void {
    this.closings.abort();
  }

  lose(): void {
    this.closings.abort();
    this.losses.abort();
  }
}

let made = 0;

/** A worker with its devices, as the database knows them. */
class House {
  readonly engine = new LinkedEngine();
  readonly lease = new TestLease();
  readonly rows = new Map<string, Device>();
  readonly turns: string[] = [];
  ours = true;
  private readonly memory = { ...noMemory, read: () => Promise.resolve(new Map([['creds', Buffer.from('linked')]])) };
  readonly parts: HostParts;

  constructor(times: HostTimes = quick) {
    this.parts = {
      times,
      log: createLog({ level: 'silent', name: 'test' }),
      gate: new LoginGate(times.logins, times.loginJitterMs),
      connect: ({ id, number, name }, _lease, sink) => this.engine.connect({ id, number, name }, {}, sink, this.memory),
      report: async (device, turn) => this.report(device.id, turn),
      showCode: async () => undefined,
      sinkFor: () => () => Promise.resolve(),
      find: async (id) => this.rows.get(id),
      keepsSocket: () => true,
    };
  }

  aDevice(change: Partial<Device> = {}): { device: Device; hosted: HostedDevice } {
    const id = `dev_${++made}`;
    const now = new Date();
    const device: Device = {
      id,
      tenantId: 'ten',
      number: `1555${made}`,
      engine: 'linked',
      name: 'Test',
      status: 'connected',
      reason: null,
      shard: 1,
      dailyLimit: null,
      newChatsPerDay: null,
      warmUpSince: null,
      newChatsLockedUntil: null,
      credentialsRev: 0,
      paused: false,
      proxy: null,
      lid: null,
      changedAt: now,
      createdAt: now,
      deletedAt: null,
      ...change,
    };
    this.rows.set(id, device);
    return { device, hosted: new HostedDevice(id, this.parts) };
  }

  change(device: Device, change: Partial<Device>): Device {
    const changed = { ...device, ...change };
    this.rows.set(device.id, changed);
    return changed;
  }

  private report(id: string, turn: DeviceTurn): boolean {
    const row = this.rows.get(id);
    if (!row || !this.ours) return false;
    this.turns.push(turn.to === 'down' ? turn.reason : turn.to);
    this.rows.set(id, { ...row, ...standingAfter(row, turn) });
    return true;
  }
}

const codeOf = (error: unknown): string => (error instanceof EngineError ? error.code : String(error));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a connection that ends', () => {
  it.each<ConnectionReason>([
    'connection_lost',
    'timed_out',
    'frozen',
    'unavailable',
    'session_broken',
    'restart_required',
  ])('by %s comes back by itself', async (reason) => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    await hosted.connection(device, house.lease);
    await house.engine.end(device.number, reason);
    await eventually(
      'it is connected again',
      () => house.engine.logins(device.number) === 2 && house.turns.length === 3,
    );
    expect(house.turns).toEqual(['connected', reason, 'connected']);
  });

  it.each<ConnectionReason>(['logged_out_on_phone', 'banned', 'multi_device_mismatch', 'wrong_number'])(
    'by %s waits for a person',
    async (reason) => {
      const house = new House();
      const { device, hosted } = house.aDevice();
      await hosted.connection(device, house.lease);
      await house.engine.end(device.number, reason);
      await pause(150);
      expect([house.engine.logins(device.number), hosted.isBusy, hosted.remainingMs()]).toEqual([
        1,
        false,
        Number.POSITIVE_INFINITY,
      ]);
      expect(await hosted.connection(device, house.lease).catch(codeOf)).toBe(reason);
    },
  );

  it('by another program comes back slowly', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    await hosted.connection(device, house.lease);
    await house.engine.end(device.number, 'replaced_elsewhere');
    expect(hosted.remainingMs()).toBeGreaterThan(100);
    await pause(100);
    expect(house.engine.logins(device.number)).toBe(1);
    await eventually('it tries again', () => house.engine.logins(device.number) === 2);
  });

  it('and whose device is another worker’s by now is left alone', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    await hosted.connection(device, house.lease);
    house.ours = false;
    await house.engine.end(device.number, 'replaced_elsewhere');
    await pause(100);
    expect([hosted.isBusy, house.engine.logins(device.number), house.turns]).toEqual([false, 1, ['connected']]);
  });

  it('rests longer each time that it fails again', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    house.engine.behave(device.number, { throws: 'unreachable' });
    expect(await hosted.connection(device, house.lease).catch(codeOf)).toBe('unreachable');
    await eventually('it tried five times', () => house.engine.logins(device.number) >= 5);
    const at = house.engine.opened.get(device.number) ?? [];
    const rests = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(rests[3]).toBeGreaterThan((rests[0] ?? 0) * 2);
    house.engine.behave(device.number, {});
    await eventually('it is connected', () => house.turns.at(-1) === 'connected');
    await hosted.close();
  });

  it('is not asked for what rests, and says why it rests', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    house.engine.behave(device.number, { throws: 'proxy_failed' });
    for (let i = 0; i < 5; i += 1)
      expect(await hosted.connection(device, house.lease).catch(codeOf)).toBe('proxy_failed');
    expect(house.engine.logins(device.number)).toBe(1);
    await hosted.close();
  });

  it('while it rests is connected at once by new credentials', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    house.engine.behave(device.number, { throws: 'replaced_elsewhere' });
    await hosted.connection(device, house.lease).catch(codeOf);
    house.engine.behave(device.number, {});
    await hosted.connection(house.change(device, { credentialsRev: 1 }), house.lease);
    expect(house.engine.logins(device.number)).toBe(2);
  });

  it.each([
    ['was paused meanwhile', { paused: true }],
    ['was deleted meanwhile', { deletedAt: new Date() }],
    ['was logged out meanwhile', { status: 'disconnected', reason: 'logged_out' }],
  ] as const)('does not come back when its device %s', async (_what, change) => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    await hosted.connection(device, house.lease);
    await house.engine.end(device.number, 'connection_lost');
    house.change(device, change);
    await pause(120);
    expect([house.engine.logins(device.number), hosted.isBusy]).toEqual([1, false]);
  });

  it('comes back although the database was away when it looked', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    await hosted.connection(device, house.lease);
    const { find } = house.parts;
    let failures = 2;
    Object.assign(house.parts, {
      find: (id: string) => (failures-- > 0 ? Promise.reject(new Error('away')) : find(id)),
    });
    await house.engine.end(device.number, 'connection_lost');
    await eventually('it is connected again', () => house.turns.at(-1) === 'connected' && house.turns.length === 3);
    await hosted.close();
  });
});

describe('a shard', () => {
  it('that is being given up connects nothing any more', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    await hosted.connection(device, house.lease);
    house.lease.close();
    await house.engine.end(device.number, 'connection_lost');
    await pause(100);
    expect([house.engine.logins(device.number), hosted.isBusy]).toEqual([1, false]);
    expect(await hosted.connection({ ...device, credentialsRev: 1 }, house.lease).catch(codeOf)).toBe('lease_lost');
    expect(house.engine.logins(device.number)).toBe(1);
  });

  it('that is lost connects nothing, even what waited for its turn', async () => {
    const house = new House({ ...quick, logins: 1 });
    const [first, second] = [house.aDevice(), house.aDevice()];
    house.engine.behave(first.device.number, { silent: true });
    const opening = [first.hosted.open(first.device, house.lease), second.hosted.open(second.device, house.lease)];
    await eventually('the first logs in', () => house.engine.logins(first.device.number) === 1);
    house.lease.lose();
    await Promise.all([first.hosted.close(), second.hosted.close()]);
    await pause(50);
    expect(opening.every((link) => link.isOver)).toBe(true);
    expect([house.engine.logins(second.device.number), house.engine.openSockets(first.device.number)]).toEqual([0, 0]);
  });
});

describe('one socket a device', () => {
  it('however many ask at once, under any haste', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice();
    let now = device;
    for (let i = 0; i < 60; i += 1) {
      const dice = Math.random();
      if (dice < 0.3) now = house.change(now, { credentialsRev: now.credentialsRev + 1 });
      else if (dice < 0.5) void hosted.reopen(now, house.lease);
      else if (dice < 0.6) void hosted.close();
      else if (dice < 0.7) void house.engine.end(device.number, 'connection_lost');
      else if (dice < 0.8) void hosted.openToLink(now, house.lease);
      void hosted.connection(now, house.lease).catch(() => undefined);
      if (i % 3 === 0) await pause(Math.random() * 8);
    }
    await eventually('it is connected', async () => {
      const connection = await hosted.connection(now, house.lease).catch(() => undefined);
      return connection !== undefined && house.engine.openSockets(device.number) === 1;
    });
    expect(house.engine.doubles).toEqual([]);
    await hosted.close();
    expect(house.engine.openSockets(device.number)).toBe(0);
  });

  it('and a socket that comes to be too late is closed', async () => {
    const house = new House({ ...quick, connectMs: 20 });
    const { device, hosted } = house.aDevice();
    const { connect } = house.parts;
    Object.assign(house.parts, {
      connect: async (...given: Parameters<typeof connect>) => {
        await pause(60);
        return connect(...given);
      },
    });
    await hosted.connection(device, house.lease).catch(codeOf);
    await hosted.close();
    await eventually('it came and went', () => house.engine.logins(device.number) > 0);
    await eventually('no socket is left', () => house.engine.openSockets(device.number) === 0);
  });
});

describe('a hundred devices', () => {
  it('log in a few at once', async () => {
    const house = new House();
    const devices = Array.from({ length: 100 }, () => house.aDevice());
    for (const { device, hosted } of devices) {
      house.engine.behave(device.number, { tookMs: 5 });
      hosted.open(device, house.lease);
    }
    await eventually('all are connected', () => house.turns.length === 100);
    expect(house.engine.mostLoginsAtOnce).toBeLessThanOrEqual(quick.logins);
    expect(house.engine.doubles).toEqual([]);
  });

  it('are not held up by some that get no answer', async () => {
    const house = new House({ ...quick, loginMs: 30 });
    const devices = Array.from({ length: 20 }, () => house.aDevice());
    for (const [i, { device, hosted }] of devices.entries()) {
      if (i < 8) house.engine.behave(device.number, { silent: true });
      hosted.open(device, house.lease);
    }
    await eventually('the others are connected', () => house.turns.length === 12);
  });

  it('do not keep somebody waiting who stands by with the phone', async () => {
    const house = new House({ ...quick, logins: 1, loginMs: 5_000 });
    const [slow, urgent] = [house.aDevice(), house.aDevice({ status: 'not_initialized' })];
    house.engine.behave(slow.device.number, { silent: true });
    slow.hosted.open(slow.device, house.lease);
    urgent.hosted.open(urgent.device, house.lease);
    await pause(20);
    expect(house.engine.logins(urgent.device.number)).toBe(0);
    await urgent.hosted.openToLink(urgent.device, house.lease).made;
    expect(house.engine.logins(urgent.device.number)).toBe(1);
    await slow.hosted.close();
  });
});

describe('linking', () => {
  it('is begun anew by itself when its connection is lost, as long as somebody may stand by', async () => {
    const house = new House();
    const { device, hosted } = house.aDevice({ status: 'not_connected', reason: 'linking' });
    house.engine.behave(device.number, { silent: true });
    await hosted.openToLink(device, house.lease).made;
    await house.engine.end(device.number, 'connection_lost');
    await eventually('there is a new one', () => house.engine.openSockets(device.number) === 1);
    await house.engine.end(device.number, 'qr_expired');
    await pause(100);
    expect([house.engine.logins(device.number), hosted.isBusy]).toEqual([2, false]);
  });
});

it('a connection that WhatsApp ended for good is not opened anew by whoever read the device before that was written', async () => {
  const house = new House();
  const { device } = house.aDevice();
  let write = (): void => undefined;
  const written = new Promise<void>((resolve) => (write = resolve));
  const hosted = new HostedDevice(device.id, {
    ...house.parts,
    report: async (one, turn, lease) => {
      if (turn.to === 'down') await written;
      return house.parts.report(one, turn, lease);
    },
  });
  await hosted.connection(device, house.lease);
  void house.engine.end(device.number, 'banned');
  await eventually('its end is being written', () => hosted.isEnding);
  await expect(hosted.connection(device, house.lease)).rejects.toMatchObject({ code: 'not_connected' });
  write();
  await eventually('its end is written', () => !hosted.isEnding);
  await expect(hosted.connection(device, house.lease)).rejects.toMatchObject({ code: 'banned' });
  expect(house.engine.logins(device.number)).toBe(1);
});
