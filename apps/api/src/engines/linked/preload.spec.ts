import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Curve } from 'baileys';
import { deferred } from './deferred.js';
import { preload, studied } from './preload.js';
import { Party } from './two-parties.contract.js';

const { resolve } = createRequire(import.meta.url);
const printed: unknown[][] = [];

beforeAll(() => {
  preload({ strictCertificates: true });
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    jest.spyOn(console, method).mockImplementation((...words: unknown[]) => void printed.push(words));
  }
});

afterAll(() => jest.restoreAllMocks());

async function linkedPair(latencyMs: number): Promise<[Party, Party]> {
  const [us, them] = [new Party('1001@lid', { latencyMs }), new Party('2002@lid', { latencyMs: 0 })];
  await us.begin(them);
  await them.decrypt(us, await us.encrypt(them, 'first'));
  await us.decrypt(them, await them.encrypt(us, 'second'));
  return [us, them];
}

describe('the libraries whose defects are neutralised', () => {
  it.each(Object.entries(studied))('are the ones that were studied: %s %s', (name, version) => {
    const manifest: unknown = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8'));
    expect(manifest).toMatchObject({ version });
  });
});

describe('with the preload', () => {
  it('sending and receiving for one contact at once loses no step of the ratchet, however slow the keys are', async () => {
    const [us, them] = await linkedPair(2);
    const numbers = Array.from({ length: 60 }, (_none, at) => `number ${at}`);
    const onTheirWay: Awaited<ReturnType<Party['encrypt']>>[] = [];
    for (const text of numbers) onTheirWay.push(await them.encrypt(us, text));
    const out = async (): Promise<string[]> => {
      const read: string[] = [];
      for (const text of numbers) read.push(await them.decrypt(us, await us.encrypt(them, text)));
      return read;
    };
    const incoming = async (): Promise<string[]> => {
      const read: string[] = [];
      for (const ciphertext of onTheirWay) read.push(await us.decrypt(them, ciphertext));
      return read;
    };
    expect(await Promise.all([out(), incoming()])).toEqual([numbers, numbers]);
  });

  it('a message on an old session leaves the new one readable', async () => {
    const [us, them] = await linkedPair(0);
    for (let round = 0; round < 5; round += 1) {
      const onItsWay = await them.encrypt(us, 'written before');
      await us.begin(them);
      expect(await us.decrypt(them, onItsWay)).toBe('written before');
      expect(await them.decrypt(us, await us.encrypt(them, 'on the new one'))).toBe('on the new one');
      expect(await us.decrypt(them, await them.encrypt(us, 'an answer'))).toBe('an answer');
    }
  });

  it('two accounts of one process write to one contact at once without mixing their transactions', async () => {
    const [one, other] = ['1001@lid', '1002@lid'].map((jid) => ({
      us: new Party(jid, { latencyMs: 2, stock: true }),
      them: new Party('2002@lid', { latencyMs: 0 }),
    }));
    if (!one || !other) throw new Error('Two accounts were made');
    await one.us.begin(one.them);
    for (let round = 0; round < 5; round += 1) {
      const go = deferred<undefined>();
      const meanwhile = go.promise.then(() => one.us.encrypt(one.them, 'by one'));
      const first = await other.us.keys.transaction(async () => {
        await other.us.begin(other.them);
        go.resolve(undefined);
        await new Promise((started) => setTimeout(started, 1));
        return other.us.encrypt(other.them, 'by the other');
      }, other.us.jid);
      expect(await other.them.decrypt(other.us, first)).toBe('by the other');
      expect(await one.them.decrypt(one.us, await meanwhile)).toBe('by one');
    }
  });

  it('no session is printed when one is closed, opened again or thrown away', async () => {
    printed.length = 0;
    const [us, them] = await linkedPair(0);
    for (let count = 0; count < 45; count += 1) await us.begin(them);
    await us.encrypt(them, 'one of many');
    expect(printed.flat().filter((word) => typeof word === 'object')).toEqual([]);
  });

  it('a signature of somebody else is refused', () => {
    const [one, other] = [Curve.generateKeyPair(), Curve.generateKeyPair()];
    const message = Buffer.from('signed');
    const signature = Curve.sign(one.private, message);
    expect(Curve.verify(one.public, message, signature)).toBe(true);
    expect(Curve.verify(other.public, message, signature)).toBe(false);
    expect(Curve.verify(one.public, Buffer.from('changed'), signature)).toBe(false);
  });
});
