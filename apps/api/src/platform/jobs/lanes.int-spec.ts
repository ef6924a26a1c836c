import { eventually } from '../../../test/harness/eventually.js';
import { Mailbox, MailboxWork } from '../../../test/harness/mailbox.js';
import {
  neverSweeping,
  queueKinds,
  shortTimes,
  TestInstallation,
  type TestProcess,
} from '../../../test/harness/workers.js';

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

  async function hammer(ringer: TestProcess, rings: number): Promise<void> {
    const rung: Promise<void>[] = [];
    for (let i = 0; i < rings; i++) {
      const deviceId = devices[(i * 7) % devices.length] ?? '';
      mailbox.put(deviceId);
      rung.push(ringer.lanes.ring(deviceId));
      // Drains and rings take turns at the event loop, so that rings meet drains at every stage.
      if (i % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (i % 50 === 0) await Promise.all(rung.splice(0));
    }
    await Promise.all(rung);
  }

  it('see every item of 2,000 that are rung from another process while drains race', async () => {
    await worker();
    const ringer = await installation.process();
    await hammer(ringer, 2_000);
    await eventually('every item is sent', () => mailbox.left === 0 || `${mailbox.left} left`);
    expect(mailbox.sent).toBe(2_000);
    expect(mailbox.faults).toEqual([]);
  });

  it('see every item of 2,000 that are rung in the process that drains', async () => {
    const process = await worker();
    await hammer(process, 2_000);
    await eventually('every item is sent', () => mailbox.left === 0 || `${mailbox.left} left`);
    expect(mailbox.faults).toEqual([]);
  });
});
