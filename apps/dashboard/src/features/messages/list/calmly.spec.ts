import { calmly } from './calmly.js';

const REST_MS = 5;

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 2_000;
  while (!isTrue() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(isTrue()).toBe(true);
}

describe('work that is rung for often', () => {
  it('begins at once, and is done once more for all that rang meanwhile', async () => {
    let rounds = 0;
    const calm = calmly(() => Promise.resolve(void (rounds += 1)), REST_MS);
    for (let i = 0; i < 100; i += 1) calm.ring();
    expect(rounds).toBe(1);
    await until(() => rounds === 2);
    calm.stop();
  });

  it('is done again when it failed', async () => {
    let rounds = 0;
    const calm = calmly(() => {
      rounds += 1;
      return rounds < 3 ? Promise.reject(new Error('away')) : Promise.resolve();
    }, REST_MS);
    calm.ring();
    await until(() => rounds === 3);
    calm.stop();
  });
});
