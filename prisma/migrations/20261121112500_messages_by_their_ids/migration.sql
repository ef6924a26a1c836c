-- Both functions name the messages they mean by arrays of ids: joined to what JSON says alone, the planner read all
-- messages of the tenant for every few that moved on, until statistics told it better, and in part even then.

CREATE OR REPLACE FUNCTION message_standings(the_tenant TEXT, the_device TEXT, ids TEXT[], wa_ids TEXT[])
RETURNS TABLE (id TEXT, wa_id TEXT, contact_id TEXT, kind TEXT, status TEXT, day TEXT, latest TIMESTAMPTZ) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  RETURN QUERY
    SELECT m.id, m.wa_id, m.contact_id, m.kind, m.status, m.day::text, coalesce((m.timeline -> -1 ->> 'at')::timestamptz, m.created_at)
    FROM messages m
    WHERE m.tenant_id = the_tenant AND m.device_id = the_device AND m.direction = 'out' AND m.id = ANY (ids)
    UNION ALL
    SELECT m.id, m.wa_id, m.contact_id, m.kind, m.status, m.day::text, coalesce((m.timeline -> -1 ->> 'at')::timestamptz, m.created_at)
    FROM messages m
    WHERE m.tenant_id = the_tenant AND m.device_id = the_device AND m.direction = 'out' AND m.wa_id = ANY (wa_ids) AND m.id <> ALL (ids);
END
$$;

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
