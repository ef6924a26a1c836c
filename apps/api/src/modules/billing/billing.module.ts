import { Module } from '@nestjs/common';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';
import { UsageController } from './usage.controller.js';
import { UsageRepository } from './usage.repository.js';
import { UsageService } from './usage.service.js';

@Module({
  controllers: [UsageController],
  providers: [PlansService, PlansRepository, UsageService, UsageRepository],
  exports: [PlansService],
})
export class BillingModule {}
