import { operation } from '../../platform/operations/operation.js';
import { AuditPageDto, ListAuditEntriesDto } from './audit.dto.js';

export const listAuditEntries = operation({
  id: 'list_audit_entries',
  scope: 'audit:read',
  effect: 'read',
  summary: 'List what was changed, and by whom',
  description:
    'Every change to devices and tokens leaves a record in the same transaction, and so does who signs in. A sent message is its own record.',
  doors: { rest: 'GET /audit' },
  input: ListAuditEntriesDto,
  output: AuditPageDto,
  errors: [],
  example: {
    input: { limit: 1 },
    output: {
      data: [
        {
          id: 'aud_01jd3w7zqk5m8n2p4r6t8v0x1y',
          operation: 'create_device',
          actor_kind: 'token',
          actor_id: 'tok_01jd3w7zqk5m8n2p4r6t8v0x1y',
          door: 'rest',
          request_id: 'req_01jd3w7zqk5m8n2p4r6t8v0x1y',
          network: '203.0.113.7',
          subject_id: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
          details: { number: '15550001111', engine: 'cloud' },
          at: '2026-11-21T09:00:00.000Z',
        },
      ],
      next_cursor: null,
    },
  },
});
