import { allowedToday, lockedUntil, warmUpDay } from './new-chats.policy.js';

const start = new Date('2026-11-21T09:00:00Z');
const daysLater = (days: number): Date => new Date(start.getTime() + days * 86_400_000);

describe('a warm-up', () => {
  it('allows a little more each day, and all of it after two weeks', () => {
    const policy = { newChatsPerDay: 140, warmUpSince: start };
    const days = [0, 1, 2, 6, 12, 13, 14, 100].map((day) => allowedToday(policy, daysLater(day)));
    expect(days).toEqual([10, 20, 30, 70, 130, 140, 140, 140]);
  });

  it('allows a few from the first day, and never more than the limit', () => {
    expect(allowedToday({ newChatsPerDay: 20, warmUpSince: start }, start)).toBe(5);
    expect(allowedToday({ newChatsPerDay: 3, warmUpSince: start }, start)).toBe(3);
  });

  it('counts its days from the first, also by a clock that went back', () => {
    expect([-1, 0, 0.9, 1, 13.9, 14].map((days) => warmUpDay(start, daysLater(days)))).toEqual([1, 1, 1, 2, 14, null]);
    expect(warmUpDay(null, start)).toBeNull();
  });

  it('limits nothing where there is no limit', () => {
    expect(allowedToday({ newChatsPerDay: null, warmUpSince: start }, start)).toBeNull();
  });
});

describe('WhatsApp’s own word', () => {
  const [soon, late] = [daysLater(1), daysLater(2)];

  it.each([
    ['a lock', { lock: { until: soon, kind: 'default' }, cap: null }, soon],
    ['a cap that is used up', { cap: { total: 10, used: 10, until: late } }, late],
    [
      'both: the later end',
      { lock: { until: soon, kind: 'default' }, cap: { total: 10, used: 11, until: late } },
      late,
    ],
    ['a cap that is not used up', { cap: { total: 10, used: 9, until: late } }, null],
    ['a cap without an end', { cap: { total: 10, used: 10, until: null } }, null],
    ['nothing', { lock: null, cap: null }, null],
  ])('%s decides until when no chat may be begun', (_, limits, until) => {
    expect(lockedUntil(limits)).toEqual(until);
  });
});
