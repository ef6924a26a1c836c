import { load, type Round, type Target } from './load.js';
import type { TargetName } from './report.js';

export interface Pace {
  readonly connections: number;
  readonly rounds: number;
  readonly roundMs: number;
  readonly onRound: (target: Target, round: Round) => void;
}

/** Takes turns between the targets, so that a slow minute of the machine counts for all of them. */
export async function measure(
  targets: Readonly<Record<TargetName, Target>>,
  { connections, rounds, roundMs, onRound }: Pace,
): Promise<Record<TargetName, Round[]>> {
  const results: Record<TargetName, Round[]> = { floor: [], gateway: [], many: [], grown: [] };
  const order = ['floor', 'gateway', 'grown', 'many'] as const;
  for (const name of order) await load(targets[name], connections, roundMs);
  for (let i = 0; i < rounds; i++) {
    for (const name of order) {
      const round = await load(targets[name], connections, roundMs);
      results[name].push(round);
      onRound(targets[name], round);
    }
  }
  return results;
}
