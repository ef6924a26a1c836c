import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What Nest says of itself, in our log. Its chatter at start is detail. */
export class NestLog implements LoggerService {
  constructor(private readonly destination: Log) {}

  log(message: unknown): void {
    this.destination.debug(text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.destination.error({ detail: rest.map(text) }, text(message));
  }

  warn(message: unknown): void {
    this.destination.warn(text(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.destination.fatal({ detail: rest.map(text) }, text(message));
  }
}

function text(message: unknown): string {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
