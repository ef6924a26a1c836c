import { Controller, Get } from '@nestjs/common';
import { HealthService } from './health.service.js';

/** For load balancers; answered at every host, since probes come by address. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    await this.health.assertReady();
    return { status: 'ready' };
  }
}
