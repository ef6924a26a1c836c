import { emptyWish, wishOf } from './wish.js';

const now = new Date('2026-11-21T09:00:00.000Z');

describe('a wanted token', () => {
  it('may do everything and never ends, unless something else is chosen', () => {
    expect(wishOf({ ...emptyWish, name: 'CI' }, now)).toEqual({ name: 'CI', kind: 'live', scopes: ['*'] });
  });

  it('ends after the days that were chosen', () => {
    expect(wishOf({ ...emptyWish, expiry: 'month' }, now).expires_at).toBe('2026-12-21T09:00:00.000Z');
  });

  it('for reading cannot send', () => {
    expect(wishOf({ ...emptyWish, access: 'reading' }, now).scopes).not.toContain('messages:send');
  });
});
