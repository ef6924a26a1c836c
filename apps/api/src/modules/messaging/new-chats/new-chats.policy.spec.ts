import { allowedToday, isRaised, lockedUntil, warmUpDay } from './new-chats.policy.js';

const start = new Date('2026-11-21T21:00:00Z');
const hoursLater = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
const daysLater = (days: number): Date => hoursLater(24 * days);

describe('a warm-up', () => {
  it('allows a little more each day, and all of it after two weeks', () => {
    const policy = { newChatsPerDay: 140, warmUpSince: start };
    const days = [0, 1, 2, 6, 12, 13, 14, 100].map((day) => allowedToday(policy, daysLater(day), 'UTC'));
    expect(days).toEqual([10, 20, 30, 70, 130, 140, 140, 140]);
  });

  it('allows a few from the first day, and never more than the limit', () => {
    expect(allowedToday({ newChatsPerDay: 20, warmUpSince: start }, start, 'UTC')).toBe(5);
    expect(allowedToday({ newChatsPerDay: 3, warmUpSince: start }, start, 'UTC')).toBe(3);
  });

  it('counts its days by the calendar where the account is, also by a clock that went back', () => {
    const dayAfter = (hours: number, zone: string): number | null => warmUpDay(start, hoursLater(hours), zone);
    expect([-48, 0, 2, 3, 26, 27].map((hours) => dayAfter(hours, 'UTC'))).toEqual([1, 1, 1, 2, 2, 3]);
    expect([0, 2, 3].map((hours) => dayAfter(hours, 'Asia/Tokyo'))).toEqual([1, 1, 1]);
    expect([13, 14].map((day) => dayAfter(24 * day, 'UTC'))).toEqual([14, null]);
    expect(warmUpDay(null, start, 'UTC')).toBeNull();
  });

  it('limits nothing where there is no limit', () => {
    expect(allowedToday({ newChatsPerDay: null, warmUpSince: start }, start, 'UTC')).toBeNull();
  });
});

describe('a limit', () => {
  it('is raised by more, or by none', () => {
    const changes = [isRaised(1, 2), isRaised(1, null), isRaised(2, 2), isRaised(2, 1), isRaised(null, 5)];
    expect(changes).toEqual([true, true, false, false, false]);
  });
});

describe('WhatsApp’s own word', () => {
  const [soon, late] = [daysLater(1), daysLater(2)];
  const lock = { until: soon, kind: 'default' };

  it.each([
    ['a lock', { lock, cap: null }, soon],
    ['a cap that is used up', { cap: { total: 10, used: 10, until: late } }, late],
    ['both: the later end', { lock, cap: { total: 10, used: 11, until: late } }, late],
    ['a lock that has ended', { lock: { ...lock, until: daysLater(-1) }, cap: null }, null],
    ['a cap that counts anew', { lock, cap: { total: 10, used: 11, until: daysLater(-1) } }, soon],
    ['a cap that is not used up', { cap: { total: 10, used: 9, until: late } }, null],
    ['a cap without an end', { cap: { total: 10, used: 10, until: null } }, null],
    ['nothing', { lock: null, cap: null }, null],
  ])('%s decides until when no chat may be begun', (_, limits, until) => {
    expect(lockedUntil(limits, start)).toEqual(until);
  });
});
