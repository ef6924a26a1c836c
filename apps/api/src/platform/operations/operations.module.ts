import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CallerSecrets } from '../http/caller-secrets.js';
import { EventStreams } from '../http/event-streams.js';
import { LargeBodies } from '../http/large-bodies.js';
import { SessionCookie } from '../http/session-cookie.js';
import { Idempotency } from './idempotency.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { OperationRegistry } from './operation.registry.js';
import { OperationRunner } from './operation.runner.js';
import { RateLimiter } from './rate-limiter.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    OperationRegistry,
    OperationRunner,
    Idempotency,
    IdempotencyRepository,
    EventStreams,
    LargeBodies,
    SessionCookie,
    CallerSecrets,
    RateLimiter,
  ],
  exports: [
    OperationRegistry,
    OperationRunner,
    RateLimiter,
    IdempotencyRepository,
    EventStreams,
    LargeBodies,
    SessionCookie,
    CallerSecrets,
  ],
})
export class OperationsModule {}
