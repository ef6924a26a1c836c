import { Controller, Get } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { HealthRepository } from './health.repository.js';

const PATIENCE_MS = 2_000;

/** For load balancers; answered at every host, since probes come by address. */
@Controller('health')
export class HealthController {
  constructor(private readonly repository: HealthRepository) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Without the database nothing can be accepted; without the queue it can, and is sent once the queue is back. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const answered = await Promise.race([this.repository.ping(), late()]).catch(() => false);
    if (!answered) throw new AppError('unavailable');
    return { status: 'ready' };
  }
}

function late(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
}
