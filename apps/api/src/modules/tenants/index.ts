export { AccountService } from './account.service.js';
export type { Branding } from './branding.js';
export { TenantDirectory } from './tenant-directory.js';
export { TenantsModule } from './tenants.module.js';
export type { TenantProfile } from './tenants.repository.js';
export { TenantsService, type TenantWanted } from './tenants.service.js';
