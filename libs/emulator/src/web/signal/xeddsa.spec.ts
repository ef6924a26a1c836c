import { randomBytes } from 'node:crypto';
import { keyPair, sign } from '../keys/curve.js';
import { isSignedBy } from './xeddsa.js';

describe('A signature by a Curve25519 key', () => {
  it('is told from a forged one, for any key', () => {
    for (let count = 0; count < 10; count += 1) {
      const [keys, message] = [keyPair(), randomBytes(100)];
      const signature = sign(keys, message);
      expect(isSignedBy(keys.public, message, signature)).toBe(true);
      expect(isSignedBy(keyPair().public, message, signature)).toBe(false);
      expect(isSignedBy(keys.public, randomBytes(100), signature)).toBe(false);
    }
  });
});
