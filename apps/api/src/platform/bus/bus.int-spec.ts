import { eventually } from '../../../test/harness/eventually.js';
import { queueKinds, TestInstallation } from '../../../test/harness/workers.js';

describe.each(queueKinds)('the bus on %s', (kind) => {
  let installation: TestInstallation;

  beforeEach(async () => {
    installation = await TestInstallation.create(kind);
  });

  afterEach(async () => {
    await installation.end();
  });

  async function hearing(topic: string): Promise<{ heard: string[]; publish(payload: string): Promise<void> }> {
    const { bus } = await installation.process();
    const heard: string[] = [];
    bus.subscribe(topic, (payload) => heard.push(payload));
    return { heard, publish: (payload) => bus.publish(topic, payload) };
  }

  /** Subscribing takes a moment on Redis; a probe that arrives shows that it is done. */
  async function connected(from: Awaited<ReturnType<typeof hearing>>, to: string[]): Promise<void> {
    await eventually('a probe arrives', async () => {
      await from.publish('probe');
      return to.includes('probe');
    });
  }

  it('reaches other processes and the publisher itself, each once and in order', async () => {
    const here = await hearing('things.changed');
    const there = await hearing('things.changed');
    await connected(here, there.heard);
    const payloads = ['one', 'two words\nand a line', '{"three":"\\"3\\""}', 'ü'.repeat(3_750), ''];
    for (const payload of payloads) await here.publish(payload);
    const heard = (all: string[]): string[] => all.filter((payload) => payload !== 'probe');
    expect(heard(here.heard)).toEqual(payloads);
    await eventually('the last has arrived', () => there.heard.at(-1) === '');
    expect(heard(there.heard)).toEqual(payloads);
  });

  it('keeps topics apart, and is quiet after unsubscribing', async () => {
    const { bus } = await installation.process();
    const heard: string[] = [];
    const stop = bus.subscribe('a', (payload) => heard.push(`a ${payload}`));
    bus.subscribe('b', (payload) => heard.push(`b ${payload}`));
    await bus.publish('a', '1');
    stop();
    await bus.publish('a', '2');
    await bus.publish('b', '3');
    expect(heard).toEqual(['a 1', 'b 3']);
  });

  it('refuses what one of the two backends could not carry, in words', async () => {
    const { bus } = await installation.process();
    await expect(bus.publish('a', 'x'.repeat(7_501))).rejects.toThrow(/up to 7500 bytes, not 7501/);
    await expect(bus.publish('not a topic', 'x')).rejects.toThrow(/is no topic/);
    await expect(bus.publish('a', 'NUL \0')).rejects.toThrow(/NUL/);
  });

  it('lets no listener spoil it for the others', async () => {
    const { bus } = await installation.process();
    const heard: string[] = [];
    bus.subscribe('a', () => {
      throw new Error('a bad listener');
    });
    bus.subscribe('a', (payload) => heard.push(payload));
    await bus.publish('a', '1');
    expect(heard).toEqual(['1']);
  });

  it('listens again after its connections were cut', async () => {
    const here = await hearing('a');
    const there = await hearing('a');
    await connected(here, there.heard);
    await installation.cutConnections();
    there.heard.length = 0;
    await connected(here, there.heard);
    expect(there.heard).toContain('probe');
  });
});
