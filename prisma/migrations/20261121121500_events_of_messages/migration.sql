-- As before, and what becomes of a message is written into the log of events in the same statement: `events` of each that
-- moved are the states to tell of, each with the id of its event.
CREATE OR REPLACE FUNCTION move_messages(the_tenant TEXT, the_device TEXT, moved JSONB, named JSONB, days JSONB, to_reflect TEXT[])
RETURNS BOOLEAN LANGUAGE plpgsql AS $$
DECLARE
  moved_ids TEXT[] := ARRAY(SELECT c ->> 'id' FROM jsonb_array_elements(moved) c);
  named_ids TEXT[] := ARRAY(SELECT c ->> 'id' FROM jsonb_array_elements(named) c);
  wa_ids TEXT[] := ARRAY(SELECT c ->> 'wa_id' FROM jsonb_array_elements(moved || named) c WHERE c ->> 'wa_id' IS NOT NULL);
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  PERFORM FROM messages m WHERE m.tenant_id = the_tenant AND m.id = ANY (moved_ids) ORDER BY m.id FOR UPDATE;
  IF EXISTS (
    SELECT FROM messages m JOIN jsonb_to_recordset(moved) AS c (id text, was text) ON c.id = m.id
    WHERE m.tenant_id = the_tenant AND m.id = ANY (moved_ids) AND m.status <> c.was
  ) THEN RETURN false; END IF;

  -- WhatsApp may show us our own sending, as written on the phone, before it answers it: one of the two is enough.
  IF cardinality(wa_ids) > 0 THEN
    DELETE FROM messages e USING jsonb_to_recordset(moved || named) AS c (id text, wa_id text)
      WHERE e.tenant_id = the_tenant AND e.device_id = the_device AND e.wa_id = ANY (wa_ids) AND e.wa_id = c.wa_id
        AND e.id <> c.id AND e.direction = 'out' AND e.door = 'phone';
  END IF;
  UPDATE messages m SET status = c.status, timeline = m.timeline || c.entries,
    wa_id = coalesce(m.wa_id, c.wa_id), contact_id = coalesce(m.contact_id, c.contact_id),
    hold_reason = c.hold_reason, hold_until = c.hold_until, error_code = c.error_code, failed_at = c.failed_at
  FROM jsonb_to_recordset(moved) AS c (id text, status text, entries jsonb, wa_id text, contact_id text,
    hold_reason text, hold_until timestamptz, error_code text, failed_at timestamptz)
  WHERE m.tenant_id = the_tenant AND m.id = ANY (moved_ids) AND m.id = c.id;
  INSERT INTO events (id, tenant_id, type, device_id, subject, data, at)
    SELECT e.id, the_tenant, 'message.' || e.state, the_device, c.id,
      jsonb_strip_nulls(jsonb_build_object('message_id', c.id, 'status', e.state, 'error_code', e.cause)), e.at
    FROM jsonb_to_recordset(moved) AS c (id text, events jsonb),
      jsonb_to_recordset(c.events) AS e (id text, state text, cause text, at timestamptz);
  IF cardinality(named_ids) > 0 THEN
    UPDATE messages m SET wa_id = coalesce(m.wa_id, c.wa_id), contact_id = coalesce(m.contact_id, c.contact_id)
      FROM jsonb_to_recordset(named) AS c (id text, wa_id text, contact_id text)
      WHERE m.tenant_id = the_tenant AND m.id = ANY (named_ids) AND m.id = c.id;
  END IF;

  IF cardinality(to_reflect) > 0 THEN PERFORM reflect_messages(the_tenant, to_reflect); END IF;
  INSERT INTO device_day_outcomes AS o (tenant_id, device_id, day, succeeded, failed, cancelled)
    SELECT the_tenant, the_device, t.day, t.succeeded, t.failed, t.cancelled
    FROM jsonb_to_recordset(days) AS t (day date, succeeded int, failed int, cancelled int) ORDER BY t.day
    ON CONFLICT (device_id, day) DO UPDATE SET succeeded = o.succeeded + excluded.succeeded,
      failed = o.failed + excluded.failed, cancelled = o.cancelled + excluded.cancelled;
  RETURN true;
END
$$;

-- Few events are not about messages, and what happened to a device is looked up among those alone.
CREATE INDEX "events_quiet_partial" ON "events"("tenant_id", "xid", "id") WHERE "type" NOT LIKE 'message.%';

-- A page of the log in one round trip, the oldest first, and nothing past the oldest transaction that is still open. Its
-- last row has no id, and says until where everything has been seen. Planned for what is asked: `quiet` leaves messages out.
CREATE FUNCTION events_after(the_tenant TEXT, from_xid BIGINT, from_id TEXT, devices TEXT[], types TEXT[], quiet BOOLEAN, most INTEGER)
RETURNS TABLE (id TEXT, xid BIGINT, type TEXT, device_id TEXT, subject TEXT, data JSONB, at TIMESTAMPTZ)
LANGUAGE plpgsql SET plan_cache_mode = 'force_custom_plan' AS $$
#variable_conflict use_column
DECLARE
  seen_until BIGINT := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  RETURN QUERY
    SELECT e.id, e.xid, e.type, e.device_id, e.subject, e.data, e.at FROM events e
    WHERE e.tenant_id = the_tenant AND (e.xid, e.id) > (from_xid, from_id) AND e.xid < seen_until
      AND (NOT quiet OR e.type NOT LIKE 'message.%')
      AND (cardinality(devices) = 0 OR e.device_id = ANY (devices))
      AND (cardinality(types) = 0 OR e.type = ANY (types))
    ORDER BY e.xid, e.id LIMIT most;
  RETURN QUERY SELECT NULL::text, seen_until, NULL::text, NULL::text, NULL::text, NULL::jsonb, NULL::timestamptz;
END
$$;

-- The same backwards from a place in the log, the newest first.
CREATE FUNCTION events_before(the_tenant TEXT, from_xid BIGINT, from_id TEXT, devices TEXT[], types TEXT[], quiet BOOLEAN, most INTEGER)
RETURNS TABLE (id TEXT, xid BIGINT, type TEXT, device_id TEXT, subject TEXT, data JSONB, at TIMESTAMPTZ)
LANGUAGE plpgsql SET plan_cache_mode = 'force_custom_plan' AS $$
#variable_conflict use_column
DECLARE
  seen_until BIGINT := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  RETURN QUERY
    SELECT e.id, e.xid, e.type, e.device_id, e.subject, e.data, e.at FROM events e
    WHERE e.tenant_id = the_tenant AND (e.xid, e.id) < (from_xid, from_id) AND e.xid < seen_until
      AND (NOT quiet OR e.type NOT LIKE 'message.%')
      AND (cardinality(devices) = 0 OR e.device_id = ANY (devices))
      AND (cardinality(types) = 0 OR e.type = ANY (types))
    ORDER BY e.xid DESC, e.id DESC LIMIT most;
  RETURN QUERY SELECT NULL::text, seen_until, NULL::text, NULL::text, NULL::text, NULL::jsonb, NULL::timestamptz;
END
$$;
