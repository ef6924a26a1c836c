import { IsNotEmpty, IsString, validateSync } from 'class-validator';
import { UnrecoverableError } from 'bullmq';

/** The bell: it says which lane, and nothing of what is in it. */
export class LaneJob {
  @IsString()
  @IsNotEmpty()
  deviceId!: string;
}

export function laneQueue(shard: number): string {
  return `lanes-${shard}`;
}

/** A job that names no device never will: it is not tried again. */
export function parseLaneJob(data: unknown): LaneJob {
  const job = Object.assign(new LaneJob(), data);
  if (validateSync(job).length > 0) throw new UnrecoverableError('the job names no device');
  return job;
}
