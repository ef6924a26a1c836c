import { isOver, secondsLeft } from './lockout.js';

const until = new Date('2026-11-21T09:01:00.000Z');

describe('a lockout', () => {
  it('runs down to nothing, and then is over', () => {
    expect(secondsLeft(until, new Date('2026-11-21T09:00:17.500Z'))).toBe(43);
    expect(isOver(until, new Date('2026-11-21T09:00:59.900Z'))).toBe(false);
    expect(isOver(until, until)).toBe(true);
    expect(secondsLeft(until, new Date('2026-11-21T10:00:00.000Z'))).toBe(0);
  });
});
