import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type { AuditPageDto, ListAuditEntriesDto } from './audit.dto.js';
import { listAuditEntries } from './audit.operations.js';
import { AuditService } from './audit.service.js';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Handles(listAuditEntries)
  list(call: Call, input: ListAuditEntriesDto): Promise<AuditPageDto> {
    return this.audit.list(call, input);
  }
}
