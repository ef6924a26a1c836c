import { isId, newId, seededId } from './ids.js';

describe('ids', () => {
  it('sort by the time they were made', () => {
    const earlier = newId('msg', new Date(1_700_000_000_000));
    const later = newId('msg', new Date(1_700_000_000_001));
    expect(earlier < later).toBe(true);
  });

  it('are recognised by prefix and alphabet', () => {
    expect(isId('dev', newId('dev'))).toBe(true);
    expect(isId('dev', newId('msg'))).toBe(false);
    expect(isId('dev', 'dev_')).toBe(false);
    expect(isId('dev', `dev_${'u'.repeat(26)}`)).toBe(false);
  });

  it('come out the same from the same seed, and differ by index', () => {
    const seed = { at: new Date(1_700_000_000_000), bytes: Buffer.from('key') };
    expect(seededId('msg', seed, 0)).toBe(seededId('msg', seed, 0));
    expect(seededId('msg', seed, 0)).not.toBe(seededId('msg', seed, 1));
    expect(isId('msg', seededId('msg', seed, 7))).toBe(true);
  });

  it('do not repeat', () => {
    const made = new Set(Array.from({ length: 10_000 }, () => newId('msg')));
    expect(made.size).toBe(10_000);
  });
});
