-- AlterTable
ALTER TABLE "devices" ADD COLUMN     "new_chats_locked_until" TIMESTAMPTZ(3),
ADD COLUMN     "new_chats_per_day" INTEGER,
ADD COLUMN     "new_chats_told" JSONB,
ADD COLUMN     "warm_up_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "chat_beginnings" (
    "tenant_id" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "chat_beginnings_pkey" PRIMARY KEY ("device_id","person")
);

-- CreateIndex
CREATE INDEX "chat_beginnings_device_id_day_idx" ON "chat_beginnings"("device_id", "day");

ALTER TABLE chat_beginnings ENABLE ROW LEVEL SECURITY;
ALTER TABLE chat_beginnings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON chat_beginnings TO wagate_app USING (tenant_id = ANY (wagate_tenants())) WITH CHECK (tenant_id = ANY (wagate_tenants()));
CREATE POLICY system ON chat_beginnings TO wagate_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON chat_beginnings TO wagate_app, wagate_system;

-- What waits only because its device may begin no chat now keeps nobody else's waiting. Who wrote in a group has not written
-- to the device. With each message, why an earlier one to the same person waits.
DROP FUNCTION claim_lane(TEXT, TEXT, SMALLINT, BIGINT, TEXT, INTEGER);
CREATE FUNCTION claim_lane(the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT, most INTEGER)
RETURNS TABLE (id TEXT, recipient TEXT, contact_id TEXT, content JSONB, attempts SMALLINT, behind_reason TEXT, behind_until TIMESTAMPTZ)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  is_locked BOOLEAN;
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  PERFORM FROM shard_leases l WHERE l.shard = lease_shard AND l.epoch = lease_epoch AND l.owner = lease_owner FOR SHARE;
  IF NOT FOUND THEN RETURN; END IF;
  is_locked := EXISTS (SELECT FROM messages h WHERE h.device_id = the_device AND h.status = 'held'
    AND h.hold_reason = 'new_chats_locked' AND h.hold_until > now());
  RETURN QUERY
    WITH head AS (
      SELECT m.id FROM messages m
      WHERE m.tenant_id = the_tenant AND m.device_id = the_device AND m.status IN ('queued', 'held')
        AND (m.status = 'queued' OR coalesce(m.hold_until, now()) <= now())
        AND m.lane < coalesce((
          SELECT min(h.lane) FROM messages h WHERE h.device_id = the_device AND h.status = 'held' AND h.hold_until > now()
            AND h.hold_reason IS DISTINCT FROM 'new_chats_locked' AND h.hold_reason IS DISTINCT FROM 'new_chats_spent'
        ), 9223372036854775807)
        AND (NOT is_locked OR m.chat IS NOT NULL OR EXISTS (
          SELECT FROM messages i WHERE i.device_id = the_device AND i.direction = 'in' AND i.chat IS NULL
            AND i.contact_id = coalesce(m.contact_id, (
              SELECT c.id FROM contacts c WHERE c.tenant_id = the_tenant AND c.number = m.recipient AND c.merged_into IS NULL))))
      ORDER BY m.lane LIMIT most
    ), claimed AS (
    UPDATE messages m SET status = 'sending', attempts = m.attempts + 1, hold_reason = NULL, hold_until = NULL,
      timeline = m.timeline || jsonb_build_array(jsonb_build_object('state', 'sending', 'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    FROM head WHERE m.id = head.id
    RETURNING m.id, m.lane, m.recipient, m.contact_id, m.content, m.attempts
    )
    SELECT c.id, c.recipient, c.contact_id, c.content, c.attempts, b.hold_reason, b.hold_until
    FROM claimed c LEFT JOIN LATERAL (
      SELECT h.hold_reason, h.hold_until FROM messages h
      WHERE h.device_id = the_device AND h.status = 'held' AND h.hold_until > now() AND h.lane < c.lane
        AND h.hold_reason IN ('new_chats_locked', 'new_chats_spent') AND h.contact_id = coalesce(c.contact_id, (
          SELECT k.id FROM contacts k WHERE k.tenant_id = the_tenant AND k.number = c.recipient AND k.merged_into IS NULL))
      ORDER BY h.lane LIMIT 1
    ) b ON true
    ORDER BY c.lane;
END
$$;

CREATE OR REPLACE FUNCTION receive_messages(batch JSONB) RETURNS BOOLEAN[] LANGUAGE plpgsql AS $$
DECLARE
  fresh BOOLEAN[] := array_fill(false, ARRAY[jsonb_array_length(batch)]);
  kept TEXT;
  m RECORD;
BEGIN
  PERFORM set_config('wagate.tenants', (SELECT string_agg(DISTINCT r ->> 't', ',') FROM jsonb_array_elements(batch) r), true);
  PERFORM FROM contacts c WHERE c.id IN (SELECT r ->> 'contact' FROM jsonb_array_elements(batch) r) ORDER BY c.id FOR SHARE;

  FOR m IN
    SELECT i::int AS i, r, r ->> 't' AS tenant, r ->> 'd' AS device, r ->> 'id' AS id, r ->> 'dir' AS dir, r ->> 'wa' AS wa,
           (r ->> 'at')::timestamptz AS at, coalesce(c.merged_into, c.id) AS contact
    FROM jsonb_array_elements(batch) WITH ORDINALITY AS b(r, i)
    LEFT JOIN contacts c ON c.id = r ->> 'contact' AND c.tenant_id = r ->> 't'
    ORDER BY i
  LOOP
    INSERT INTO messages (id, tenant_id, device_id, direction, recipient, contact_id, chat, kind, content, status, day, wa_id, door, request_id, created_at)
    SELECT m.id, m.tenant, m.device, m.dir, m.r ->> 'to', m.contact, m.r ->> 'chat', m.r ->> 'kind',
           (m.r -> 'content') || jsonb_strip_nulls(jsonb_build_object(
             'replyTo', CASE WHEN m.r ->> 'reply' IS NOT NULL THEN message_spoken_of(m.r, m.contact, m.r ->> 'reply') END,
             'target', CASE WHEN m.r ->> 'target' IS NOT NULL THEN message_spoken_of(m.r, m.contact, m.r ->> 'target') END)),
           m.r ->> 'status', m.at::date, m.wa, m.r ->> 'door', m.id, m.at
    WHERE m.dir = 'in' OR NOT EXISTS (
      SELECT FROM messages o WHERE o.tenant_id = m.tenant AND o.device_id = m.device AND o.wa_id = m.wa AND o.direction = 'out')
    ON CONFLICT DO NOTHING;
    kept := m.id;
    fresh[m.i] := FOUND;
    -- What nobody could read at first is told again once it can be.
    IF NOT FOUND AND m.dir = 'in' AND m.r ->> 'kind' <> 'unsupported' THEN
      UPDATE messages u SET kind = m.r ->> 'kind', content = m.r -> 'content'
      WHERE u.tenant_id = m.tenant AND u.device_id = m.device AND u.wa_id = m.wa AND u.direction = 'in' AND u.kind = 'unsupported'
        AND coalesce(u.contact_id, u.recipient) = coalesce(m.contact, m.r ->> 'to')
      RETURNING u.id INTO kept;
      fresh[m.i] := FOUND;
    END IF;
    -- Who has written is nobody new: what waited for them waits no longer.
    IF fresh[m.i] AND m.dir = 'in' AND m.r ->> 'chat' IS NULL THEN
      UPDATE messages h SET hold_until = now()
      WHERE h.tenant_id = m.tenant AND h.device_id = m.device AND h.status = 'held' AND h.contact_id = m.contact
        AND h.hold_reason IN ('new_chats_locked', 'new_chats_spent') AND h.hold_until > now();
    END IF;
    IF fresh[m.i] AND m.r ->> 'event' IS NOT NULL THEN
      INSERT INTO events (id, tenant_id, type, device_id, subject, data)
      VALUES (m.r ->> 'event', m.tenant, 'message.received', m.device, kept, jsonb_strip_nulls(jsonb_build_object(
        'message_id', kept, 'kind', m.r ->> 'kind', 'from', m.r ->> 'to', 'contact_id', m.contact, 'group', m.r ->> 'chat')));
    END IF;
  END LOOP;

  PERFORM reflect_messages(tenant, ids) FROM (
    SELECT r ->> 't' AS tenant, array_agg(r ->> 'id') AS ids FROM jsonb_array_elements(batch) WITH ORDINALITY AS b(r, i)
    WHERE fresh[i] AND r ->> 'target' IS NOT NULL GROUP BY 1 ORDER BY 1) AS spoken;
  RETURN fresh;
END
$$;

-- The calendar day it is where a tenant is, and when it ends.
CREATE FUNCTION day_of_tenant(the_tenant TEXT) RETURNS TABLE (day DATE, ends TIMESTAMPTZ) LANGUAGE sql STABLE AS $$
  SELECT local.day, (local.day + 1)::timestamp AT TIME ZONE local.time_zone
  FROM (SELECT (now() AT TIME ZONE t.time_zone)::date AS day, t.time_zone FROM tenants t WHERE t.id = the_tenant) local
$$;
