-- What a lane does for every few messages, one round trip a call: each function speaks for the tenant by itself.

-- The head of a lane becomes `sending`, if the lease still stands: its row is locked, so that no other worker can take
-- the shard over between this check and this claim. Nothing is claimed past a message that is still held.
CREATE FUNCTION claim_lane(the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT, most INTEGER)
RETURNS TABLE (id TEXT, recipient TEXT, contact_id TEXT, content JSONB, attempts SMALLINT) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  PERFORM FROM shard_leases l WHERE l.shard = lease_shard AND l.epoch = lease_epoch AND l.owner = lease_owner FOR SHARE;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY
    WITH head AS (
      SELECT m.id FROM messages m
      WHERE m.tenant_id = the_tenant AND m.device_id = the_device AND m.status IN ('queued', 'held')
        AND m.lane < coalesce((
          SELECT min(h.lane) FROM messages h WHERE h.device_id = the_device AND h.status = 'held' AND h.hold_until > now()
        ), 9223372036854775807)
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

-- How messages stand that something has happened to, named by our id or by WhatsApp's.
CREATE FUNCTION message_standings(the_tenant TEXT, the_device TEXT, ids TEXT[], wa_ids TEXT[])
RETURNS TABLE (id TEXT, wa_id TEXT, contact_id TEXT, kind TEXT, status TEXT, day TEXT, latest TIMESTAMPTZ) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  RETURN QUERY
    SELECT m.id, m.wa_id, m.contact_id, m.kind, m.status, m.day::text, coalesce((m.timeline -> -1 ->> 'at')::timestamptz, m.created_at)
    FROM messages m
    WHERE m.tenant_id = the_tenant AND m.device_id = the_device AND m.direction = 'out' AND (m.id = ANY (ids) OR m.wa_id = ANY (wa_ids));
END
$$;

-- Moves messages on, unless one of them no longer stands where it did: then false, nothing is moved, and whoever asks
-- looks again. `named` are those of which only WhatsApp's id
-- or the person gets known; `days` is what it all does to the day's report.
CREATE FUNCTION move_messages(the_tenant TEXT, the_device TEXT, moved JSONB, named JSONB, days JSONB, to_reflect TEXT[])
RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  PERFORM FROM messages m WHERE m.tenant_id = the_tenant AND m.id IN (SELECT c ->> 'id' FROM jsonb_array_elements(moved) c) ORDER BY m.id FOR UPDATE;
  IF EXISTS (
    SELECT FROM messages m JOIN jsonb_to_recordset(moved) AS c (id text, was text) ON c.id = m.id
    WHERE m.tenant_id = the_tenant AND m.status <> c.was
  ) THEN RETURN false; END IF;

  -- WhatsApp may show us our own sending, as written on the phone, before it answers it: one of the two is enough.
  DELETE FROM messages e USING jsonb_to_recordset(moved || named) AS c (id text, wa_id text)
    WHERE e.tenant_id = the_tenant AND e.device_id = the_device AND e.wa_id = c.wa_id AND e.id <> c.id
      AND e.direction = 'out' AND e.door = 'phone';
  UPDATE messages m SET status = c.status, timeline = m.timeline || c.entries,
    wa_id = coalesce(m.wa_id, c.wa_id), contact_id = coalesce(m.contact_id, c.contact_id),
    hold_reason = c.hold_reason, hold_until = c.hold_until, error_code = c.error_code, failed_at = c.failed_at
  FROM jsonb_to_recordset(moved) AS c (id text, status text, entries jsonb, wa_id text, contact_id text,
    hold_reason text, hold_until timestamptz, error_code text, failed_at timestamptz)
  WHERE m.tenant_id = the_tenant AND m.id = c.id;
  UPDATE messages m SET wa_id = coalesce(m.wa_id, c.wa_id), contact_id = coalesce(m.contact_id, c.contact_id)
    FROM jsonb_to_recordset(named) AS c (id text, wa_id text, contact_id text)
    WHERE m.tenant_id = the_tenant AND m.id = c.id;

  IF cardinality(to_reflect) > 0 THEN PERFORM reflect_messages(the_tenant, to_reflect); END IF;
  INSERT INTO device_day_outcomes AS o (tenant_id, device_id, day, succeeded, failed, cancelled)
    SELECT the_tenant, the_device, t.day, t.succeeded, t.failed, t.cancelled
    FROM jsonb_to_recordset(days) AS t (day date, succeeded int, failed int, cancelled int) ORDER BY t.day
    ON CONFLICT (device_id, day) DO UPDATE SET succeeded = o.succeeded + excluded.succeeded,
      failed = o.failed + excluded.failed, cancelled = o.cancelled + excluded.cancelled;
  RETURN true;
END
$$;
