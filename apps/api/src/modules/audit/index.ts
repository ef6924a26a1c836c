export { AuditModule } from './audit.module.js';
export type { AuditHand, AuditRecord } from './audit.repository.js';
export { AuditService } from './audit.service.js';
