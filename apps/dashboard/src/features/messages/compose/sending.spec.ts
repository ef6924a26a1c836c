import { WagateError } from '@wagate/sdk';
import type { Wish } from '../message.js';
import { batchOf } from './batch.js';
import { emptyDraft } from './draft.js';
import type { Kept } from './kept.js';
import { Sending } from './sending.js';

interface Asked {
  readonly to: string | undefined;
  readonly key: string;
}

const failure = (status: number, code: string, retryAfter?: number): WagateError =>
  new WagateError({ status, code, message: `${code}.`, retryAfter });

function memory(): Kept {
  let text = 'null';
  return { read: () => JSON.parse(text), write: (value) => void (text = JSON.stringify(value)) };
}

function worldOf(answer: (asked: Asked, before: number) => Promise<string>, kept = memory()) {
  const asked: Asked[] = [];
  const errors: string[] = [];
  const post = ({ to }: Wish, key: string): Promise<string> => {
    asked.push({ to, key });
    return answer({ to, key }, asked.filter((each) => each.key === key).length);
  };
  const ports = {
    kept,
    post,
    mediaOf: () => Promise.resolve({}),
    onError: (error: Error) => errors.push(error.message),
  };
  return { asked, errors, kept, sending: new Sending(ports) };
}

let made = 0;
const to = (...numbers: string[]) =>
  batchOf({ ...emptyDraft, device: 'dev_1', text: 'Hello', to: numbers.join() }, () => `key-${(made += 1)}`);

async function still(sending: Sending): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (sending.state().isRunning && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(sending.state().isRunning).toBe(false);
}

const statesOf = (sending: Sending): unknown => sending.state().batch?.entries.map(({ state }) => state);

describe('sending to many', () => {
  it('asks once for each, and says who was refused and why', async () => {
    const { sending, asked } = worldOf(({ to: whom }) =>
      whom === '15550003333' ? Promise.reject(failure(422, 'phone_invalid')) : Promise.resolve('msg_1'),
    );
    sending.start(to('15550002222', '15550003333', '15550004444'));
    await still(sending);
    expect(statesOf(sending)).toEqual(['accepted', 'refused', 'accepted']);
    expect(sending.state().batch?.entries[1]?.why).toBe('phone_invalid.');
    expect(asked).toHaveLength(3);
  });

  it('repeats the same key until there is an answer', async () => {
    const { sending, asked } = worldOf((_asked, before) =>
      before < 3 ? Promise.reject(failure(429, 'rate_limited', 0.01)) : Promise.resolve('msg_1'),
    );
    sending.start(to('15550002222'));
    await still(sending);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect(asked).toHaveLength(3);
    expect(sending.state()).toMatchObject({ trouble: null });
  });

  it('goes on after a reload under the same keys, and asks nobody again who has answered', async () => {
    const kept = memory();
    const before = worldOf(
      ({ to: whom }) => (whom === '15550002222' ? Promise.resolve('msg_1') : new Promise<string>(() => undefined)),
      kept,
    );
    before.sending.start(to('15550002222', '15550003333'));
    const deadline = Date.now() + 2_000;
    while (!String(statesOf(before.sending)).startsWith('accepted') && Date.now() < deadline) await Promise.resolve();
    const after = worldOf(() => Promise.resolve('msg_2'), kept);
    expect(after.sending.state().isRunning).toBe(false);
    after.sending.goOn();
    await still(after.sending);
    expect(after.asked).toEqual(before.asked.filter(({ to: whom }) => whom === '15550003333'));
    expect(statesOf(after.sending)).toEqual(['accepted', 'accepted']);
  });

  it('stands still when the session has ended or the day is used up, and can go on', async () => {
    for (const refusal of [failure(403, 'token_invalid'), failure(429, 'quota_exhausted')]) {
      const { sending, asked, errors } = worldOf((_asked, before) =>
        before === 1 ? Promise.reject(refusal) : Promise.resolve('msg_1'),
      );
      sending.start(to('15550002222'));
      await still(sending);
      expect(statesOf(sending)).toEqual(['waiting']);
      expect(sending.state().trouble).toBe(refusal);
      expect(errors).toEqual([refusal.message]);
      sending.goOn();
      await still(sending);
      expect(statesOf(sending)).toEqual(['accepted']);
      expect(asked[0]?.key).toBe(asked[1]?.key);
    }
  });

  it('keeps in doubt what may have been accepted, whatever is said later', async () => {
    const answers = [failure(409, 'idempotency_in_flight', 0.01), failure(403, 'token_invalid')];
    const { sending } = worldOf((_asked, before) => Promise.reject(answers[before - 1] ?? failure(500, 'internal')));
    sending.start(to('15550002222'));
    await still(sending);
    expect(statesOf(sending)).toEqual(['asked']);
  });

  it('is one at a time: what is being sent is not begun anew', async () => {
    const { sending, asked } = worldOf(() => Promise.resolve('msg_1'));
    sending.start(to('15550002222'));
    sending.start(to('15550003333'));
    sending.goOn();
    await still(sending);
    expect(asked.map(({ to: whom }) => whom)).toEqual(['15550002222']);
    sending.clear();
    expect(sending.state().batch).toBeNull();
  });
});
