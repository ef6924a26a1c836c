import { lastUse, tokenUseOf } from './last-use.js';

const event = (subject: string, at: string, data: object) => tokenUseOf({ subject, at, data: Object.assign(data) });

describe('the last use of a token', () => {
  const named = event('tok_a', '2026-11-21T09:00:00.000Z', { client: { name: 'claude-code', version: '2' } });
  const plain = event('tok_b', '2026-11-21T09:00:05.000Z', { door: 'rest' });

  it('is the newest of all, or of the one that is asked for', () => {
    expect(lastUse([], [plain, named])?.tokenId).toBe('tok_b');
    expect(lastUse([], [plain, named], 'tok_a')).toMatchObject({ tokenId: 'tok_a', client: 'claude-code' });
    expect(lastUse([{ id: 'tok_c', last_used_at: null }], [], 'tok_c')).toBeUndefined();
  });

  it('is as new as the token says, and still names the program', () => {
    const use = lastUse([{ id: 'tok_a', last_used_at: '2026-11-21T09:00:30.000Z' }], [plain, named]);
    expect(use).toEqual({ tokenId: 'tok_a', client: 'claude-code', at: new Date('2026-11-21T09:00:30.000Z') });
  });
});
