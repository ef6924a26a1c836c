import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LargeBodies } from '../http/large-bodies.js';
import { Idempotency } from './idempotency.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { OperationRegistry } from './operation.registry.js';
import { OperationRunner } from './operation.runner.js';
import { RateLimiter } from './rate-limiter.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [OperationRegistry, OperationRunner, Idempotency, IdempotencyRepository, LargeBodies, RateLimiter],
  exports: [OperationRegistry, OperationRunner, RateLimiter, IdempotencyRepository, LargeBodies],
})
export class OperationsModule {}
