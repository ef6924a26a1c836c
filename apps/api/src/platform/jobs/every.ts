import { SetMetadata } from '@nestjs/common';

export interface Interval {
  /** Unique in the installation. */
  readonly name: string;
  readonly everyMs: number;
}

export const EVERY = 'wagate:every';

/** Runs this method once per installation and interval, in whichever process comes first. */
export const Every = (interval: Interval): MethodDecorator => SetMetadata(EVERY, interval);
