import { Injectable } from '@nestjs/common';
import type { InboundMessage } from '../../engines/engine.js';
import { Database } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';

/** What came in, once however often WhatsApp says it. */
@Injectable()
export class InboxRepository {
  constructor(private readonly db: Database) {}

  async keep(tenantId: string, deviceId: string, event: InboundMessage): Promise<void> {
    const id = newId('msg', event.at);
    const content = JSON.stringify(event.content, storable);
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        INSERT INTO messages (id, tenant_id, device_id, direction, recipient, kind, content, status, day, wa_id, door, request_id, created_at)
        VALUES (${id}, ${tenantId}, ${deviceId}, 'in', ${event.from.number ?? event.from.lid ?? ''}, ${event.content.kind}, ${content}::jsonb, 'received',
                ${event.at}::date, ${event.waId}, 'engine', ${id}, ${event.at})
        ON CONFLICT DO NOTHING`,
    );
  }
}

/** What strangers write may hold characters that PostgreSQL cannot: they are replaced, and the rest is kept. */
function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}
