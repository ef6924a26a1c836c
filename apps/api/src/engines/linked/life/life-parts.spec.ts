import { EventEmitter } from 'node:events';
import type { BinaryNode } from 'baileys';
import { deferred } from '../deferred.js';
import { FrameGate, type FrameSender } from './frame-gate.js';
import { listenFirst } from './guarded-listeners.js';
import { libraryLog } from './library-log.js';
import { isSameNumber } from './same-number.js';
import { Turnstile } from './turnstile.js';
import { WebVersion } from './web-version.js';

describe('the frame gate', () => {
  it('holds frames while the ledger is not settled, lets them go in order, and keeps nobody waiting', async () => {
    const sent: string[] = [];
    const sender: FrameSender = { send: (frame) => void sent.push(Buffer.from(frame).toString()) };
    const settled = deferred<undefined>();
    const ledger = { isSettled: true, settled: () => settled.promise.then(() => undefined) };
    const gate = new FrameGate(ledger, sender);
    sender.send(Buffer.from('at once'));
    ledger.isSettled = false;
    let told = 0;
    sender.send(Buffer.from('held'), () => (told += 1));
    ledger.isSettled = true;
    sender.send(Buffer.from('after it'), () => (told += 1));
    expect([sent, told]).toEqual([['at once'], 2]);
    settled.resolve(undefined);
    await gate.drained();
    expect(sent).toEqual(['at once', 'held', 'after it']);
  });

  it('never sends what waited for a ledger that failed', async () => {
    const sent: Uint8Array[] = [];
    const sender: FrameSender = { send: (frame) => void sent.push(frame) };
    const gate = new FrameGate({ isSettled: false, settled: () => Promise.reject(new Error('lost')) }, sender);
    sender.send(Buffer.from('secret'));
    await gate.drained();
    expect(sent).toEqual([]);
  });
});

describe('the version of WhatsApp Web', () => {
  const clock = { time: 0, now: () => new Date(clock.time) };

  beforeEach(() => (clock.time = 0));

  it('is the newest known, and the last good one while WhatsApp does not tell', async () => {
    const silent = new WebVersion(clock, () => Promise.reject(new Error('no network')));
    expect(await silent.current([2, 3000, 9_999_999_999])).toEqual([2, 3000, 9_999_999_999]);
    expect((await silent.current())[0]).toBe(2);
    const told = new WebVersion(clock, () => Promise.resolve([2, 3000, 8_888_888_888]));
    expect(await told.current([2, 3000, 1])).toEqual([2, 3000, 8_888_888_888]);
  });

  it('is asked for once for all devices, and again hours later', async () => {
    let asked = 0;
    const version = new WebVersion(clock, () => Promise.resolve([2, 3000, 8_888_888_888 + asked++]));
    await Promise.all([version.current(), version.current(), version.current()]);
    await version.current();
    expect(asked).toBe(1);
    clock.time += 7 * 60 * 60 * 1_000;
    await version.current();
    expect(asked).toBe(2);
  });

  it('is never asked for when WhatsApp is another than the real one', async () => {
    expect((await new WebVersion(clock, undefined).current())[1]).toBe(3000);
  });
});

it.each([
  ['5511987654321', '551187654321', true],
  ['5215512345678', '525512345678', true],
  ['5491123456789', '541123456789', true],
  ['4915112345678', '4915112345679', false],
  ['15550100001', '15550100001', true],
])('%s and %s are one number: %s', (one, other, same) => {
  expect(isSameNumber(one, other)).toBe(same);
});

it('the turnstile lets in only so many at once, and each only once', async () => {
  const turnstile = new Turnstile(2);
  const [leave] = await Promise.all([turnstile.enter(), turnstile.enter()]);
  let isIn = false;
  const third = turnstile.enter().then(() => (isIn = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isIn).toBe(false);
  leave();
  leave();
  await third;
  expect(isIn).toBe(true);
});

it('the library logs words and never what it holds', () => {
  const lines: unknown[] = [];
  const log = libraryLog({ debug: (...line: unknown[]) => void lines.push(line), warn: () => undefined }, 'dev_1');
  const secret = { creds: { noiseKey: 'PRIVATE' }, err: new Error('it failed') };
  log.child({ class: 'x' }).error(secret, 'unexpected error');
  log.info(secret, 'logging in');
  expect(JSON.stringify(lines)).not.toContain('PRIVATE');
  expect(lines).toEqual([[{ deviceId: 'dev_1', failure: 'it failed' }, 'WhatsApp Web: unexpected error']]);
});

describe('a listener that comes first', () => {
  it('lets the others hear once it has succeeded, and not at all when it failed', async () => {
    const emitter = new EventEmitter();
    const heard: string[] = [];
    const stored = new Map([
      ['kept', deferred<undefined>()],
      ['lost', deferred<undefined>()],
    ]);
    emitter.on('CB:receipt', ({ tag }: BinaryNode) => heard.push(tag));
    listenFirst(emitter, 'CB:receipt', ({ tag }) => stored.get(tag)?.promise ?? Promise.resolve());
    for (const tag of ['lost', 'kept', 'free']) emitter.emit('CB:receipt', { tag, attrs: {} });
    await new Promise(setImmediate);
    expect(heard).toEqual(['free']);
    stored.get('lost')?.reject(new Error('the database is away'));
    stored.get('kept')?.resolve(undefined);
    await new Promise(setImmediate);
    expect(heard).toEqual(['free', 'kept']);
  });
});
