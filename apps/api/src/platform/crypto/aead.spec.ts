import { randomBytes } from 'node:crypto';
import { open, seal, SealBroken } from './aead.js';

describe('sealed data', () => {
  const key = randomBytes(32);
  const plain = Buffer.from('a device credential');

  it('opens with the same key and context', () => {
    expect(open(key, seal(key, plain, 'device:1'), 'device:1')).toEqual(plain);
  });

  it.each([
    ['another key', () => open(randomBytes(32), seal(key, plain, 'device:1'), 'device:1')],
    ['another context', () => open(key, seal(key, plain, 'device:1'), 'device:2')],
    ['a flipped bit', () => open(key, flipLastBit(seal(key, plain, 'device:1')), 'device:1')],
    ['a truncated value', () => open(key, seal(key, plain, 'device:1').subarray(0, 20), 'device:1')],
    ['nothing', () => open(key, Buffer.alloc(0), 'device:1')],
  ])('does not open with %s', (_name, attempt) => {
    expect(attempt).toThrow(SealBroken);
  });

  it('never looks the same twice', () => {
    expect(seal(key, plain, 'x').equals(seal(key, plain, 'x'))).toBe(false);
  });
});

function flipLastBit(value: Buffer): Buffer {
  value.writeUInt8(value.readUInt8(value.length - 1) ^ 1, value.length - 1);
  return value;
}
