-- As before, and a lane must be its tenant's own: otherwise one tenant could take up the day of another's device.
CREATE OR REPLACE FUNCTION accept_messages(batch JSONB) RETURNS BOOLEAN[] LANGUAGE plpgsql AS $$
DECLARE
  admitted BOOLEAN[] := array_fill(false, ARRAY[jsonb_array_length(batch)]);
  lane RECORD;
  request RECORD;
  taken INTEGER;
BEGIN
  PERFORM set_config('wagate.tenants', (SELECT string_agg(DISTINCT r ->> 't', ',') FROM jsonb_array_elements(batch) r), true);

  FOR lane IN
    SELECT r ->> 't' AS tenant, r ->> 'd' AS device, (r ->> 'day')::date AS day, min((r ->> 'limit')::int) AS most,
           sum(jsonb_array_length(r -> 'ms'))::int AS wanted, array_agg(i::int ORDER BY i) AS requests,
           bool_or((r ->> 'again')::boolean) AS again
    FROM jsonb_array_elements(batch) WITH ORDINALITY AS b(r, i)
    GROUP BY 1, 2, 3 ORDER BY 2, 3
  LOOP
    IF NOT EXISTS (SELECT FROM devices d WHERE d.id = lane.device AND d.tenant_id = lane.tenant) THEN
      RAISE foreign_key_violation USING MESSAGE = 'a request names a device that is not its tenant''s';
    END IF;

    IF NOT lane.again AND (lane.most IS NULL OR lane.wanted <= lane.most) THEN
      INSERT INTO device_days AS d (tenant_id, device_id, day, accepted)
      VALUES (lane.tenant, lane.device, lane.day, lane.wanted)
      ON CONFLICT (device_id, day) DO UPDATE SET accepted = d.accepted + lane.wanted
        WHERE lane.most IS NULL OR d.accepted + lane.wanted <= lane.most;
      IF FOUND THEN
        FOR taken IN SELECT unnest(lane.requests) LOOP admitted[taken] := true; END LOOP;
        CONTINUE;
      END IF;
    END IF;

    INSERT INTO device_days AS d (tenant_id, device_id, day) VALUES (lane.tenant, lane.device, lane.day)
    ON CONFLICT (device_id, day) DO UPDATE SET accepted = d.accepted
    RETURNING accepted INTO taken;
    FOR request IN
      SELECT i, batch -> (i - 1) -> 'ms' AS ms, (batch -> (i - 1) ->> 'again')::boolean AS again FROM unnest(lane.requests) i
    LOOP
      IF request.again AND EXISTS (SELECT FROM messages m WHERE m.id = request.ms -> 0 ->> 'id') THEN
        admitted[request.i] := true;
      ELSIF lane.most IS NULL OR taken + jsonb_array_length(request.ms) <= lane.most THEN
        admitted[request.i] := true;
        taken := taken + jsonb_array_length(request.ms);
      END IF;
    END LOOP;
    UPDATE device_days SET accepted = taken WHERE device_id = lane.device AND day = lane.day;
  END LOOP;

  INSERT INTO messages (id, tenant_id, device_id, recipient, kind, content, status, day, token_id, door, request_id)
  SELECT m ->> 'id', r ->> 't', r ->> 'd', m ->> 'to', m ->> 'kind', m -> 'content', 'queued', (r ->> 'day')::date,
         r ->> 'tok', r ->> 'door', r ->> 'req'
  FROM jsonb_array_elements(batch) WITH ORDINALITY AS b(r, i), jsonb_array_elements(r -> 'ms') WITH ORDINALITY AS c(m, j)
  WHERE admitted[i]
  ORDER BY i, j
  ON CONFLICT (id) DO NOTHING;

  RETURN admitted;
END
$$;
