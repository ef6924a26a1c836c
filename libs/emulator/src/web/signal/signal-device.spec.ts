import { jest } from '@jest/globals';
import { PhoneKeys } from '../keys/phone-keys.js';
import { SignalDevice, type Ciphertext } from './signal-device.js';

const ada = '91000@lid';
const ben = '92000@lid';
const group = '120363@g.us';

function pair(): [SignalDevice, SignalDevice] {
  return [new SignalDevice(new PhoneKeys()), new SignalDevice(new PhoneKeys())];
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('The Signal side of a pretended phone', () => {
  it('reads 500 messages each way in full duplex, begun from both ends at once', async () => {
    const [one, other] = pair();
    await Promise.all([one.begin(ben, other.keys.bundle()), other.begin(ada, one.keys.bundle())]);
    const talk = async (from: SignalDevice, to: SignalDevice, [me, them]: [string, string]) => {
      const read: string[] = [];
      for (let count = 0; count < 500; count += 1) {
        const sealed = await from.encrypt(them, Buffer.from(`${me} ${count}`));
        read.push(text(await to.decrypt(me, sealed)));
      }
      return read;
    };
    const [heard, said] = await Promise.all([talk(one, other, [ada, ben]), talk(other, one, [ben, ada])]);
    expect([heard.length, said.length, heard[499], said[499]]).toEqual([500, 500, `${ada} 499`, `${ben} 499`]);
  });

  it('reads what was overtaken, and goes on after something that it cannot read', async () => {
    const [one, other] = pair();
    await one.begin(ben, other.keys.bundle());
    const sealed: Ciphertext[] = [];
    for (const word of ['a', 'b', 'c']) sealed.push(await one.encrypt(ben, Buffer.from(word)));
    const [first, second, third] = sealed;
    if (first === undefined || second === undefined || third === undefined) throw new Error('not sealed');
    expect(text(await other.decrypt(ada, third))).toBe('c');
    const broken = { type: first.type, bytes: Buffer.from(first.bytes) };
    broken.bytes[broken.bytes.length - 20] = (broken.bytes.at(-20) ?? 0) ^ 1;
    await expect(other.decrypt(ada, broken)).rejects.toThrow();
    expect(text(await other.decrypt(ada, first))).toBe('a');
    expect(text(await other.decrypt(ada, second))).toBe('b');
    await expect(other.decrypt(ada, second)).rejects.toThrow();
    const answer = await other.encrypt(ada, Buffer.from('d'));
    expect(answer.type).toBe('msg');
    expect(text(await one.decrypt(ben, answer))).toBe('d');
  });

  it('keeps reading the old session while the other end begins anew', async () => {
    const [one, other] = pair();
    await one.begin(ben, other.keys.bundle());
    await other.decrypt(ada, await one.encrypt(ben, Buffer.from('hello')));
    await one.decrypt(ben, await other.encrypt(ada, Buffer.from('hi')));
    const late = await other.encrypt(ada, Buffer.from('late'));
    await one.begin(ben, other.keys.bundle());
    const fresh = await one.encrypt(ben, Buffer.from('fresh'));
    expect(text(await one.decrypt(ben, late))).toBe('late');
    expect(text(await other.decrypt(ada, fresh))).toBe('fresh');
    expect(text(await one.decrypt(ben, await other.encrypt(ada, Buffer.from('again'))))).toBe('again');
  });

  it('prints no key, whatever happens to a session', async () => {
    const printed = (['info', 'warn', 'error', 'log'] as const).map((level) => jest.spyOn(console, level));
    const [one, other] = pair();
    await one.begin(ben, other.keys.bundle());
    await one.begin(ben, other.keys.bundle());
    await other.decrypt(ada, await one.encrypt(ben, Buffer.from('x')));
    await expect(other.decrypt(ada, { type: 'msg', bytes: Buffer.alloc(80, 0x33) })).rejects.toThrow();
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('shares a group key with whom it was distributed to, and with nobody else', async () => {
    const [one, other] = pair();
    const stranger = new SignalDevice(new PhoneKeys());
    await other.groups.learn(group, ada, await one.groups.distribution(group, ada));
    for (let count = 0; count < 5; count += 1) {
      const sealed = await one.groups.encrypt(group, ada, Buffer.from(`to all ${count}`));
      expect(text(await other.groups.decrypt(group, ada, sealed))).toBe(`to all ${count}`);
      await expect(stranger.groups.decrypt(group, ada, sealed)).rejects.toThrow();
    }
  });
});
