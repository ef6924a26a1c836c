export { AccountService } from './account.service.js';
export { TenantDirectory } from './tenant-directory.js';
export { TenantsModule } from './tenants.module.js';
export { TenantsService, type Suspension, type TenantWanted } from './tenants.service.js';
