import { dayBefore, dayIn, daysUpTo, firstOfMonth, nextMidnight } from './days.js';

describe('a day', () => {
  it('is the one of the place that counts it', () => {
    const at = new Date('2026-11-21T23:30:00.000Z');
    expect(dayIn(at, 'UTC')).toBe('2026-11-21');
    expect(dayIn(at, 'Asia/Tokyo')).toBe('2026-11-22');
  });

  it('has days before it, over the ends of months', () => {
    expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(daysUpTo('2026-03-02', 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
    expect(firstOfMonth('2026-11-21')).toBe('2026-11-01');
  });
});

describe('a quota', () => {
  it('begins anew at midnight of the account’s time zone', () => {
    const now = new Date('2026-11-21T13:00:00.000Z');
    expect(nextMidnight(now, 'UTC').toISOString()).toBe('2026-11-22T00:00:00.000Z');
    expect(nextMidnight(now, 'Asia/Kolkata').toISOString()).toBe('2026-11-21T18:30:00.000Z');
  });

  it('waits an hour longer on the day that has 25 hours', () => {
    const now = new Date('2026-10-25T00:00:00.000Z');
    expect(nextMidnight(now, 'Europe/Berlin').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });
});
