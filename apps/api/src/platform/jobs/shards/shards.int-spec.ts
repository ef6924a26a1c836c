import { eventually } from '../../../../test/harness/eventually.js';
import { Mailbox, MailboxWork } from '../../../../test/harness/mailbox.js';
import { queueKinds, shortTimes, TestInstallation, type TestProcess } from '../../../../test/harness/workers.js';
import type { Lease } from './lease.js';

const devices = Array.from({ length: 40 }, (_, index) => `dev_${index}`);

describe.each(queueKinds)('shards on %s', (kind) => {
  let installation: TestInstallation;
  let mailbox: Mailbox;
  let count: number;

  beforeEach(async () => {
    installation = await TestInstallation.create(kind);
    const { map } = await installation.process();
    count = await map.count();
    mailbox = new Mailbox(count);
  });

  afterEach(async () => {
    await installation.end();
  });

  async function worker(times = shortTimes): Promise<{ process: TestProcess; work: MailboxWork }> {
    const process = await installation.process(times);
    const work = new MailboxWork(mailbox);
    process.start(work);
    return { process, work };
  }

  async function holds(process: TestProcess, ...shards: number[]): Promise<void> {
    await eventually(`a worker holds ${shards.join(' or ')} shards`, () => {
      const { length } = process.openShards;
      return shards.includes(length) || length;
    });
  }

  function putAll(): void {
    for (const deviceId of devices) mailbox.put(deviceId);
  }

  async function allSent(): Promise<void> {
    await eventually('every item is sent', () => mailbox.left === 0 || `${mailbox.left} left`);
    expect(mailbox.faults).toEqual([]);
  }

  it('number 64 on Redis and 8 on PostgreSQL, fixed by the first process that asks', async () => {
    expect(count).toBe(kind === 'redis' ? 64 : 8);
    const processes = await Promise.all([1, 2, 3].map(() => installation.process()));
    expect(await Promise.all(processes.map(({ installation: facts }) => facts.fixShards(99)))).toEqual([
      count,
      count,
      count,
    ]);
  });

  it('are shared fairly as workers come and go', async () => {
    const one = await worker();
    await holds(one.process, count);
    const two = await worker();
    await holds(one.process, count / 2);
    await holds(two.process, count / 2);
    const three = await worker();
    await eventually('three share all shards as evenly as can be', () => {
      const held = [one, two, three].map(({ process }) => process.openShards);
      const isEven = held.every(({ length }) => Math.abs(length - count / 3) < 1);
      return isEven && new Set(held.flat()).size === count;
    });
    await three.process.stop();
    await two.process.stop();
    await holds(one.process, count);
    expect(new Set(two.work.lost).size).toBeGreaterThanOrEqual(count / 2);
  });

  it('keep each lane in order and drained once at a time while two workers pass them around', async () => {
    const ringer = await installation.process();
    const steady = await worker();
    await holds(steady.process, count);
    for (let move = 0; move < 3; move++) {
      const guest = await worker();
      for (let i = 0; i < 200; i++) {
        const deviceId = devices[i % devices.length] ?? '';
        mailbox.put(deviceId);
        await ringer.lanes.ring(deviceId);
      }
      await holds(guest.process, count / 2);
      await guest.process.stop();
    }
    await allSent();
    expect(mailbox.sent).toBe(600);
    for (const items of mailbox.done.values()) expect(items).toEqual([...items].sort((a, b) => a - b));
  });

  it('go to the next worker at once when theirs says goodbye', async () => {
    const patient = { ...shortTimes, ttlMs: 60_000 };
    const one = await worker(patient);
    await holds(one.process, count);
    const ends = Date.now();
    await one.process.stop();
    const two = await worker(patient);
    await holds(two.process, count);
    expect(Date.now() - ends).toBeLessThan(10_000);
    expect(two.work.taken.every(({ epoch }) => epoch === 2n)).toBe(true);
  });

  it('are taken over when their worker dies without a word, and nothing it left is lost', async () => {
    const one = await worker();
    await holds(one.process, count);
    one.work.pace = () => new Promise(() => undefined);
    const ringer = await installation.process();
    putAll();
    await Promise.all(devices.map((deviceId) => ringer.lanes.ring(deviceId)));
    await eventually('it is in the middle of it', () => one.work.drains > 0);
    await one.process.partition();
    const two = await worker();
    await allSent();
    await holds(two.process, count);
    for (const lease of one.work.taken) expect(lease.isHeld()).toBe(false);
    for (const lease of two.work.taken) expect(lease.epoch).toBeGreaterThan(1n);
  });

  it('fence a worker that stalls, before another may have them', async () => {
    const one = await worker();
    await holds(one.process, count);
    const fencedAt: number[] = [];
    for (const { signal } of one.work.taken) signal.addEventListener('abort', () => fencedAt.push(Date.now()));
    const takenAt: number[] = [];
    const two = await worker();
    two.work.shardTaken = async () => void takenAt.push(Date.now());
    const before = two.work.taken.length;
    one.process.database.isAway = true;
    await holds(two.process, count);
    const stalled = takenAt.slice(-(count / 2));
    expect(fencedAt).toHaveLength(count);
    expect(before).toBeLessThanOrEqual(count);
    expect(Math.max(...fencedAt.slice(-(count / 2)))).toBeLessThanOrEqual(Math.min(...stalled));
    one.process.database.isAway = false;
    await holds(one.process, count / 2);
  });

  it('survive a database that is away for a while', async () => {
    const { process, work } = await worker();
    await holds(process, count);
    process.database.isAway = true;
    await eventually('all leases ended', () => work.taken.every((lease: Lease) => !lease.isHeld()));
    process.database.isAway = false;
    putAll();
    await allSent();
    await holds(process, count);
  });

  it('lose nothing when the queue is wiped', async () => {
    const { process } = await worker();
    await holds(process, count);
    putAll();
    await Promise.all(devices.map((deviceId) => process.lanes.ring(deviceId)));
    await installation.wipeQueue();
    await allSent();
  });

  it('drain lanes even while the queue is away', async () => {
    const { process } = await worker();
    await holds(process, count);
    await process.backend.close();
    putAll();
    await Promise.all(devices.map((deviceId) => process.lanes.ring(deviceId)));
    await allSent();
  });

  it('let go of a shard that could not be taken, and take it again', async () => {
    const process = await installation.process(shortTimes);
    const work = new MailboxWork(mailbox);
    let failures = 3;
    const take = work.shardTaken.bind(work);
    work.shardTaken = async (lease) => {
      if (failures-- > 0) throw new Error('not now');
      await take(lease);
    };
    process.start(work);
    await holds(process, count);
    expect(work.taken.some(({ epoch }) => epoch > 1n)).toBe(true);
  });

  it('wait for lanes in hand when they are given up, but not for ever', async () => {
    const { process, work } = await worker({ ...shortTimes, graceMs: 300 });
    await holds(process, count);
    let stuck: Lease | undefined;
    work.drain = (_deviceId, lease) => {
      stuck = lease;
      return new Promise(() => undefined);
    };
    mailbox.put('dev_0');
    await eventually('a lane is stuck', () => stuck !== undefined);
    const began = Date.now();
    await process.stop();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(stuck?.closing.aborted).toBe(true);
    expect(stuck?.isHeld()).toBe(false);
  });
});
