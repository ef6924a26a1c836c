import { PasswordHashes } from './password-hashes.js';

describe('checking passwords', () => {
  it('of a flood at one account keeps nobody waiting at another', async () => {
    const hashes = new PasswordHashes();
    const known = await hashes.of('ten_a', 'correct horse battery');
    const ended: string[] = [];
    const flood = Array.from({ length: 12 }, () =>
      hashes.match('ten_a', known, 'a guess').then(() => ended.push('guess')),
    );
    const owner = hashes.match('ten_b', known, 'correct horse battery').then((right) => ended.push(`owner ${right}`));
    await Promise.all([...flood, owner]);
    expect(ended.indexOf('owner true')).toBeLessThan(flood.length);
  });

  it('refuses whoever has none, whatever they say', async () => {
    const hashes = new PasswordHashes();
    expect(await hashes.match('ten_a', undefined, 'nobody has this password')).toBe(false);
  });
});
