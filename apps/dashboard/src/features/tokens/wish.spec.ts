import { emptyWish, missingOf, wishOf } from './wish.js';

const now = new Date('2026-11-21T09:00:00.000Z');
const owner = (): boolean => true;

describe('a wanted token', () => {
  it('may do everything and never ends, unless something else is chosen', () => {
    expect(wishOf({ ...emptyWish, name: 'CI' }, now, owner)).toEqual({ name: 'CI', kind: 'live', scopes: ['*'] });
  });

  it('ends after the days that were chosen', () => {
    expect(wishOf({ ...emptyWish, expiry: 'month' }, now, owner).expires_at).toBe('2026-12-21T09:00:00.000Z');
  });

  it('for reading cannot send', () => {
    expect(wishOf({ ...emptyWish, access: 'reading' }, now, owner).scopes).not.toContain('messages:send');
  });

  it('never asks for more than the person has', () => {
    const mayRead = (scope: string): boolean => scope === 'messages:read' || scope === 'devices:read';
    expect(wishOf(emptyWish, now, mayRead).scopes).toEqual(['messages:read', 'devices:read']);
    expect(wishOf({ ...emptyWish, access: 'sending' }, now, mayRead).scopes).toEqual(['messages:read', 'devices:read']);
  });

  it('has the scopes and devices that were picked one by one', () => {
    const picked = { access: 'chosen', scopes: ['messages:send'], reach: 'some', devices: ['dev_a'] } as const;
    expect(wishOf({ ...emptyWish, ...picked }, now, owner)).toMatchObject({
      scopes: ['messages:send'],
      devices: ['dev_a'],
    });
  });

  it('is not asked for while nothing is picked, which would mean all', () => {
    expect(missingOf(emptyWish)).toBeUndefined();
    expect(missingOf({ ...emptyWish, access: 'chosen' })).toBe('scopes');
    expect(missingOf({ ...emptyWish, reach: 'some' })).toBe('devices');
  });
});
