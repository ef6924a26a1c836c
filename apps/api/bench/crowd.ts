import { rows } from './rows.js';

/** What a grown installation holds: tenants, two devices each, and messages spread over them. */
export async function addCrowd(databaseUrl: string, tenants: number, messages: number): Promise<void> {
  await rows(
    databaseUrl,
    `INSERT INTO tenants (id, subdomain, name, plan_id)
     SELECT 'ten_' || lpad(t::text, 26, '0'), 'crowd-' || t, 'Crowd ' || t, (SELECT id FROM plans WHERE name = 'unlimited')
     FROM generate_series(1, ${tenants}) t`,
  );
  await rows(
    databaseUrl,
    `INSERT INTO devices (id, tenant_id, number, engine, name, status, shard)
     SELECT 'dev_' || lpad(d::text, 26, '0'), 'ten_' || lpad((1 + d % ${tenants})::text, 26, '0'), (1777000000 + d)::text, 'cloud', 'Crowd', 'connected', d % 64
     FROM generate_series(1, ${tenants * 2}) d`,
  );
  await rows(
    databaseUrl,
    `INSERT INTO messages (id, tenant_id, device_id, recipient, kind, content, status, wa_id, day, token_id, door, request_id, created_at, failed_at, timeline)
     SELECT 'msg_' || lpad(to_hex(m), 10, '0') || substr(md5(m::text), 1, 16), 'ten_' || lpad((1 + (m % ${tenants * 2}) % ${tenants})::text, 26, '0'),
       'dev_' || lpad((1 + m % ${tenants * 2})::text, 26, '0'), (4915550000000 + m % 100000)::text, 'text',
       jsonb_build_object('kind', 'text', 'text', 'Hello, this is a test message'),
       CASE WHEN m % 50 = 0 THEN 'failed' WHEN m % 3 = 0 THEN 'read' ELSE 'delivered' END, 'wamid.' || m,
       current_date - (m % 90)::int, 'tok_' || lpad((m % ${tenants})::text, 26, '0'), 'whatsgate', 'req_' || lpad(m::text, 26, '0'),
       now() - (m % 90) * interval '1 day', CASE WHEN m % 50 = 0 THEN now() - (m % 90) * interval '1 day' END,
       '[{"at": "2026-01-01T00:00:00.000Z", "state": "sending"}, {"at": "2026-01-01T00:00:01.000Z", "state": "sent"}, {"at": "2026-01-01T00:00:02.000Z", "state": "delivered"}]'
     FROM generate_series(1, ${messages}) m`,
  );
  await rows(databaseUrl, 'VACUUM (ANALYZE)');
}
