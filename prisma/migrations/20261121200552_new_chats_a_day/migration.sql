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

-- A message that waits because its device may begin no more chats today keeps nobody else's waiting.
CREATE OR REPLACE FUNCTION claim_lane(the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT, most INTEGER)
RETURNS TABLE (id TEXT, recipient TEXT, contact_id TEXT, content JSONB, attempts SMALLINT) LANGUAGE plpgsql AS $$
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
        AND m.lane < coalesce((
          SELECT min(h.lane) FROM messages h WHERE h.device_id = the_device AND h.status = 'held' AND h.hold_until > now()
            AND h.hold_reason IS DISTINCT FROM 'new_chats_locked' AND h.hold_reason IS DISTINCT FROM 'new_chats_spent'
        ), 9223372036854775807)
        AND (m.chat IS NOT NULL OR NOT (is_locked OR (m.status = 'held' AND m.hold_reason = 'new_chats_spent' AND m.hold_until > now()))
          OR EXISTS (
            SELECT FROM messages i WHERE i.device_id = the_device AND i.direction = 'in' AND i.contact_id = coalesce(m.contact_id, (
              SELECT c.id FROM contacts c WHERE c.tenant_id = the_tenant AND c.number = m.recipient AND c.merged_into IS NULL))))
      ORDER BY m.lane LIMIT most
    ), claimed AS (
    UPDATE messages m SET status = 'sending', attempts = m.attempts + 1, hold_reason = NULL, hold_until = NULL,
      timeline = m.timeline || jsonb_build_array(jsonb_build_object('state', 'sending', 'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    FROM head WHERE m.id = head.id
    RETURNING m.id, m.lane, m.recipient, m.contact_id, m.content, m.attempts
    )
    SELECT c.id, c.recipient, c.contact_id, c.content, c.attempts FROM claimed c ORDER BY c.lane;
END
$$;

-- The calendar day it is where a tenant is, and when it ends.
CREATE FUNCTION day_of_tenant(the_tenant TEXT) RETURNS TABLE (day DATE, ends TIMESTAMPTZ) LANGUAGE sql STABLE AS $$
  SELECT local.day, (local.day + 1)::timestamp AT TIME ZONE local.time_zone
  FROM (SELECT (now() AT TIME ZONE t.time_zone)::date AS day, t.time_zone FROM tenants t WHERE t.id = the_tenant) local
$$;
