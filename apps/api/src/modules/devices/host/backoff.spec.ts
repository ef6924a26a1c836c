import { restMs } from './backoff.js';
import { hostTimes } from './host-times.js';

const most = (): number => 1;
const rests = (again: 'now' | 'soon' | 'slowly' | 'never', chance = most): number[] =>
  [1, 2, 3, 4, 12, 1_000].map((endings) => restMs(again, endings, hostTimes, chance));

describe('how long a device rests', () => {
  it('doubles from a second to five minutes for what passes', () => {
    expect(rests('soon')).toEqual([1_000, 2_000, 4_000, 8_000, 300_000, 300_000]);
  });

  it('is counted in minutes where haste would do harm', () => {
    expect(rests('slowly')).toEqual([60_000, 120_000, 240_000, 480_000, 3_600_000, 3_600_000]);
  });

  it('is nothing when WhatsApp asks for a new connection, but not for ever', () => {
    expect(rests('now')).toEqual([0, 0, 0, 8_000, 300_000, 300_000]);
  });

  it('has no end where a person must act', () => {
    expect(new Set(rests('never'))).toEqual(new Set([Number.POSITIVE_INFINITY]));
  });

  it('is up to half by chance, so that those who fell together do not rise together', () => {
    expect(rests('soon', () => 0)).toEqual([500, 1_000, 2_000, 4_000, 150_000, 150_000]);
    const spread = Array.from({ length: 200 }, () => restMs('soon', 3, hostTimes));
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(2_000);
    expect(Math.max(...spread)).toBeLessThanOrEqual(4_000);
    expect(new Set(spread).size).toBeGreaterThan(150);
  });
});
