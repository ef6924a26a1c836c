import { Global, Module } from '@nestjs/common';
import { TenantHosts } from '../../platform/http/site.js';
import { BillingModule } from '../billing/index.js';
import { TenantDirectory } from './tenant-directory.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { TenantsRepository } from './tenants.repository.js';
import { TenantsService } from './tenants.service.js';

@Global()
@Module({
  imports: [BillingModule],
  controllers: [AccountController],
  providers: [
    TenantsService,
    AccountService,
    TenantsRepository,
    TenantDirectory,
    { provide: TenantHosts, useExisting: TenantDirectory },
  ],
  exports: [TenantsService, AccountService, TenantDirectory, TenantHosts],
})
export class TenantsModule {}
