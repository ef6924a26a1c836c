import { Module } from '@nestjs/common';
import { FailuresFilter } from './failures.filter.js';
import { FrontDoor } from './front-door.js';
import { OperationsDoor } from './operations.door.js';
import { Sites } from './site.js';

/** Needs the Authenticator of tokens and the TenantHosts of tenants, provided globally. */
@Module({
  providers: [FailuresFilter, FrontDoor, Sites, OperationsDoor],
  exports: [FailuresFilter, FrontDoor, Sites, OperationsDoor],
})
export class HttpModule {}
