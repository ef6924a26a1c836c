import { Shares } from './shares.js';

const options = { total: 4, perKey: 2, patienceMs: 5_000 };

/** Whether it has been let in by now. */
async function entered(taking: Promise<unknown>): Promise<boolean> {
  const notYet = new Promise((resolve) => setImmediate(resolve, 'not yet'));
  return (await Promise.race([taking, notYet])) !== 'not yet';
}

it('lets in as much as fits, for all and for each, and the rest in order as room is given back', async () => {
  const shares = new Shares(options);
  const first = await shares.take('a');
  await shares.take('a');
  const third = shares.take('a');
  expect(await entered(third)).toBe(false);
  await shares.take('b', 2);
  const other = shares.take('c');
  expect(await entered(other)).toBe(false);
  first();
  expect([await entered(third), await entered(other)]).toEqual([true, false]);
  (await third)();
  expect(await entered(other)).toBe(true);
});

it('one that waits for its own share keeps nobody else waiting', async () => {
  const shares = new Shares(options);
  const release = await shares.take('a', 2);
  const own = shares.take('a');
  expect(await entered(own)).toBe(false);
  expect(await entered(shares.take('b'))).toBe(true);
  release();
  expect(await entered(own)).toBe(true);
});

it('gives up after a while, and says when to try again', async () => {
  const shares = new Shares({ ...options, patienceMs: 5 });
  const release = await shares.take('a', 2);
  await expect(shares.take('a')).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 1 });
  release();
  expect(await entered(shares.take('a', 2))).toBe(true);
});

it('takes a share back once, and lets in what is larger than a share as a whole one', async () => {
  const shares = new Shares(options);
  const release = await shares.take('a', 100);
  release();
  release();
  const again = await shares.take('a', 2);
  const waiting = shares.take('a');
  expect(await entered(waiting)).toBe(false);
  again();
  expect(await entered(waiting)).toBe(true);
});

it('sends away at once whoever comes when as many of their own wait as may, and no other', async () => {
  const shares = new Shares({ ...options, waitingPerKey: 1 });
  await shares.take('a', 2);
  const waiting = shares.take('a');
  await expect(shares.take('a')).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 1 });
  expect([await entered(waiting), await entered(shares.take('b'))]).toEqual([false, true]);
});
