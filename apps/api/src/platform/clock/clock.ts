import { Injectable } from '@nestjs/common';

/** Time as something a test can hold. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
