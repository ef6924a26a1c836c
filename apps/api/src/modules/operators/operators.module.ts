import { Module } from '@nestjs/common';
import { BillingModule } from '../billing/index.js';
import { OperatedTenantsController } from './operated-tenants.controller.js';
import { OperatedTenantsRepository } from './operated-tenants.repository.js';
import { OperatedTenants } from './operated-tenants.service.js';
import { OperatorCookie } from './operator-cookie.js';
import { OperatorEntries } from './operator-entries.service.js';
import { OperatorSessionController } from './operator-session.controller.js';
import { OperatorSessionsRepository } from './operator-sessions.repository.js';
import { OperatorSessions } from './operator-sessions.service.js';
import { OperatorTwoFactor } from './operator-two-factor.service.js';
import { OperatorsRepository } from './operators.repository.js';
import { OperatorsService } from './operators.service.js';

@Module({
  imports: [BillingModule],
  controllers: [OperatorSessionController, OperatedTenantsController],
  providers: [
    OperatorsService,
    OperatorsRepository,
    OperatorSessions,
    OperatorTwoFactor,
    OperatorSessionsRepository,
    OperatorCookie,
    OperatedTenants,
    OperatedTenantsRepository,
    OperatorEntries,
  ],
  exports: [OperatorsService, OperatorTwoFactor, OperatorEntries],
})
export class OperatorsModule {}
