import type { HostTimes } from './host-times.js';

/** A connection that WhatsApp keeps ending "to begin anew at once" is not begun anew at once for ever. */
const AT_ONCE_TIMES = 3;

/**
 * How long a device rests after so many endings in a row; infinite when only a person can help. Half of it is chance,
 * so that devices that fell together do not rise together.
 */
export function restMs(
  again: 'now' | 'soon' | 'slowly' | 'never',
  endings: number,
  times: HostTimes,
  chance: () => number = Math.random,
): number {
  if (again === 'never') return Number.POSITIVE_INFINITY;
  if (again === 'now' && endings <= AT_ONCE_TIMES) return 0;
  const [first, longest] = again === 'slowly' ? [times.slowlyMs, times.slowlyMaxMs] : [times.soonMs, times.soonMaxMs];
  const full = Math.min(longest, first * 2 ** Math.min(endings - 1, 20));
  return full / 2 + (full / 2) * chance();
}
