import os from 'node:os';
import type { Round } from './load.js';

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The median of the rounds, so that one disturbed round does not speak for the rest. */
export function figuresOf(rounds: readonly Round[]): Figures {
  return {
    perSecond: median(rounds.map((round) => round.perSecond)),
    p50: median(rounds.map((round) => quantile(round.latenciesMs, 0.5))),
    p99: median(rounds.map((round) => quantile(round.latenciesMs, 0.99))),
  };
}

/** The median of what each round's two neighbours say, so that a slow minute of the machine counts for both. */
export function ratioOf(upper: readonly Round[], lower: readonly Round[]): number {
  return median(upper.map((round, i) => round.perSecond / (lower[i]?.perSecond ?? Number.NaN)));
}

export function machineInWords(): string {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  return `${os.cpus().length} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
