import { eventually } from '../../../test/harness/eventually.js';
import { Mailbox, MailboxWork } from '../../../test/harness/mailbox.js';
import { neverSweeping, queueKinds, TestInstallation, type TestProcess } from '../../../test/harness/workers.js';
import { within } from './within.js';

const devices = Array.from({ length: 25 }, (_, index) => `dev_${index}`);

describe.each(queueKinds)('lanes on %s', (kind) => {
  let installation: TestInstallation;
  let mailbox: Mailbox;
  let work: MailboxWork;

  beforeEach(async () => {
    installation = await TestInstallation.create(kind);
  });

  afterEach(async () => {
    await installation.end();
  });

  async function worker(times = neverSweeping): Promise<TestProcess> {
    const process = await installation.process(times);
    const shards = await process.map.count();
    mailbox = new Mailbox(shards);
    work = new MailboxWork(mailbox);
    process.start(work);
    await eventually('all shards are open', () => process.openShards.length === shards);
    return process;
  }

  /** Each item is rung once, while the drain that sent the one before it comes to its end; nothing rings again. */
  async function hammer(ringer: TestProcess, rounds: number): Promise<void> {
    await Promise.all(
      devices.map(async (deviceId) => {
        for (let round = 1; round <= rounds; round++) {
          mailbox.put(deviceId);
          await ringer.lanes.ring(deviceId);
          await within(5_000, `sending item ${round} of ${deviceId}`, mailbox.whenSent(deviceId, round));
          for (let turns = (round * 7) % 5; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
        }
      }),
    );
  }

  it('see every item of 2,000 that are rung from another process while drains race', async () => {
    await worker();
    const ringer = await installation.process();
    await hammer(ringer, 80);
    expect(mailbox.sent).toBe(2_000);
    expect(mailbox.faults).toEqual([]);
  });

  it('see every item of 2,000 that are rung in the process that drains', async () => {
    const process = await worker();
    await hammer(process, 80);
    expect(mailbox.faults).toEqual([]);
  });

  it('are one job however often they are rung, and one alarm however often it is set', async () => {
    const processes = [await installation.process(), await installation.process()];
    const soon = Date.now() + 60_000;
    for (let i = 0; i < 50; i++) {
      await Promise.all(processes.map(({ lanes }) => lanes.ring('dev_1')));
      await Promise.all(processes.map(({ lanes }) => lanes.ringLater('dev_1', new Date(soon + i * 1_000))));
    }
    expect(await installation.queued()).toBe(2);
  });

  it('wake at the time that was set, and at once for a ring before it', async () => {
    const { lanes } = await worker();
    mailbox.put('dev_1');
    const began = Date.now();
    await lanes.ringLater('dev_1', new Date(began + 400));
    await eventually('the alarm was heard', () => mailbox.left === 0);
    expect(Date.now() - began).toBeGreaterThanOrEqual(390);
    await lanes.ringLater('dev_1', new Date(Date.now() + 3_600_000));
    mailbox.put('dev_1');
    await lanes.ring('dev_1');
    await eventually('the ring was heard', () => mailbox.left === 0);
  });

  it('wake for the earlier of two alarms', async () => {
    const { lanes } = await worker();
    mailbox.put('dev_1');
    await lanes.ringLater('dev_1', new Date(Date.now() + 3_600_000));
    await lanes.ringLater('dev_1', new Date(Date.now() + 200));
    await lanes.ringLater('dev_1', new Date(Date.now() + 7_200_000));
    await eventually('the earlier one was heard', () => mailbox.left === 0);
  });

  it('can set the next alarm while the last one is being answered', async () => {
    const { lanes } = await worker();
    let drains = 0;
    work.drain = async (deviceId) => {
      drains += 1;
      if (drains < 6) await lanes.ringLater(deviceId, new Date(Date.now() + 50));
    };
    await lanes.ringLater('dev_1', new Date(Date.now() + 50));
    await eventually('every alarm was heard', () => drains === 6 || drains);
  });

  it('are tried again when their drain fails', async () => {
    const { lanes } = await worker();
    const drain = work.drain.bind(work);
    let failures = 2;
    work.drain = async (deviceId, lease) => {
      if (failures-- > 0) throw new Error('not now');
      await drain(deviceId, lease);
    };
    mailbox.put('dev_1');
    await lanes.ring('dev_1');
    await eventually('it was sent after all', () => mailbox.left === 0);
  });

  it('never trouble the caller, even while the queue cannot be reached', async () => {
    const { lanes, backend } = await installation.process();
    await backend.close();
    await lanes.ring('dev_1');
    await lanes.ringLater('dev_1', new Date(Date.now() + 60_000));
  });
});
