import type { QueueOptions, WorkerOptions } from 'bullmq';
import type { WorkOptions } from './queue-backend.js';

const STALLED_CHECK_MS = 5_000;

/** What is the same on Redis and PostgreSQL. Nobody reads a finished job: the rows tell what happened. */
export const queueSettings = {
  streams: { events: { maxLen: 100 } },
  defaultJobOptions: {
    attempts: 6,
    backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: { count: 50 },
  },
} satisfies Omit<QueueOptions, 'connection'>;

export function workerSettings(options: WorkOptions): Omit<WorkerOptions, 'connection'> {
  return {
    concurrency: options.atOnce,
    lockDuration: options.lockMs,
    stalledInterval: Math.min(STALLED_CHECK_MS, options.lockMs),
    // A job whose worker died has done no harm: it is given to the next one as often as that happens.
    maxStalledCount: 1_000,
    runRetryDelay: 1_000,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 50 },
  };
}
