import { Module } from '@nestjs/common';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

@Module({
  providers: [PlansService, PlansRepository],
  exports: [PlansService],
})
export class BillingModule {}
