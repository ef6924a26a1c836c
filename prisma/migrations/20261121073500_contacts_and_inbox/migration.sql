-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "given_name" TEXT;

-- Everything said with one person, and what moves over when two contacts turn out to be one.
CREATE INDEX "messages_contact_partial" ON "messages"("contact_id", "id") WHERE "contact_id" IS NOT NULL;

-- A tenant's contacts by any of their names, in one round trip; one that was merged answers with the one that goes on.
CREATE FUNCTION contacts_named(tenant TEXT, ids TEXT[], numbers TEXT[], lids TEXT[], usernames TEXT[])
RETURNS TABLE (id TEXT, number TEXT, lid TEXT, username TEXT, name TEXT, given_name TEXT, merged_into TEXT,
  created_at TIMESTAMPTZ, updated_at TIMESTAMPTZ, asked_as TEXT[]) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('wagate.tenants', tenant, true);
  RETURN QUERY
    WITH asked AS (SELECT coalesce(x.merged_into, x.id) AS id, x.id AS as_id FROM contacts x WHERE x.tenant_id = tenant AND x.id = ANY (ids)),
    found AS (
      SELECT c.id FROM contacts c WHERE c.tenant_id = tenant AND c.merged_into IS NULL AND c.number = ANY (numbers)
      UNION SELECT c.id FROM contacts c WHERE c.tenant_id = tenant AND c.merged_into IS NULL AND c.lid = ANY (lids)
      UNION SELECT c.id FROM contacts c WHERE c.tenant_id = tenant AND c.merged_into IS NULL AND c.username = ANY (usernames)
      UNION SELECT a.id FROM asked a)
    SELECT c.id, c.number, c.lid, c.username, c.name, c.given_name, c.merged_into, c.created_at, c.updated_at,
           ARRAY(SELECT a.as_id FROM asked a WHERE a.id = c.id)
    FROM found f JOIN contacts c ON c.id = f.id;
END
$$;

-- As before, and a request may know the person and the group it writes to: "contact" and "chat".
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

  INSERT INTO messages (id, tenant_id, device_id, recipient, contact_id, chat, kind, content, status, day, token_id, door, request_id)
  SELECT m ->> 'id', r ->> 't', r ->> 'd', m ->> 'to', m ->> 'contact', m ->> 'chat', m ->> 'kind', m -> 'content', 'queued',
         (r ->> 'day')::date, r ->> 'tok', r ->> 'door', r ->> 'req'
  FROM jsonb_array_elements(batch) WITH ORDINALITY AS b(r, i), jsonb_array_elements(r -> 'ms') WITH ORDINALITY AS c(m, j)
  WHERE admitted[i]
  ORDER BY i, j
  ON CONFLICT (id) DO NOTHING;

  RETURN admitted;
END
$$;

-- Which of ours WhatsApp's id means: in that group, or between us and that person. Ids are chosen by strangers.
CREATE FUNCTION message_spoken_of(m JSONB, person TEXT, spoken_of TEXT) RETURNS TEXT LANGUAGE sql AS $$
  SELECT t.id FROM messages t
  WHERE t.tenant_id = m ->> 't' AND t.device_id = m ->> 'd' AND t.wa_id = spoken_of
    AND CASE WHEN m ->> 'chat' IS NULL
      THEN t.chat IS NULL AND (t.contact_id = person OR (t.contact_id IS NULL AND t.recipient = m ->> 'to'))
      ELSE t.chat = m ->> 'chat' END
  ORDER BY t.lane LIMIT 1
$$;

-- What a reaction, vote, change or deletion does to the message it speaks of. Only its author changes a message, or
-- takes it back; on the phone of this number, its owner does.
CREATE FUNCTION reflect_messages(tenant TEXT, ids TEXT[]) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
  m RECORD;
BEGIN
  FOR m IN
    SELECT s.kind, s.content, s.direction, s.contact_id, s.content ->> 'target' AS target, s.created_at,
           CASE s.direction WHEN 'out' THEN 'me' ELSE coalesce(s.contact_id, s.recipient) END AS who,
           to_jsonb(to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS at
    FROM messages s
    WHERE s.tenant_id = tenant AND s.id = ANY (ids) AND s.kind IN ('reaction', 'vote', 'edit', 'delete')
    ORDER BY 5, s.lane
  LOOP
    UPDATE messages t SET content = t.content || CASE m.kind
      WHEN 'reaction' THEN jsonb_build_object('reactions', CASE m.content ->> 'emoji'
        WHEN '' THEN coalesce(t.content -> 'reactions', '{}') - m.who
        ELSE coalesce(t.content -> 'reactions', '{}') || jsonb_build_object(m.who, m.content -> 'emoji') END)
      WHEN 'vote' THEN jsonb_build_object('votes', coalesce(t.content -> 'votes', '{}') || jsonb_build_object(m.who, m.content -> 'options'))
      WHEN 'delete' THEN jsonb_build_object('deletedAt', m.at)
      ELSE jsonb_build_object('editedAt', m.at, 'firstText', coalesce(t.content -> 'firstText', t.content -> 'text', t.content -> 'caption', '""'),
        CASE t.kind WHEN 'text' THEN 'text' ELSE 'caption' END, m.content -> 'text') END
    WHERE t.tenant_id = tenant AND t.id = m.target
      AND (m.kind IN ('reaction', 'vote') OR m.direction = 'out' OR (t.direction = 'in' AND t.contact_id = m.contact_id))
      AND (m.kind <> 'edit' OR coalesce((t.content ->> 'editedAt')::timestamptz, '-infinity') <= m.created_at);
  END LOOP;
END
$$;

-- Group commit of what came in: each once, however often WhatsApp says it, beside the event that tells of it. The
-- contacts are locked, so that one of them cannot be merged meanwhile and leave its message behind.
-- batch: [{"t": tenant, "d": device, "id", "dir", "to", "contact", "chat", "kind", "content", "status", "wa", "door", "at", "reply": WhatsApp's id, "target": WhatsApp's id, "event": id or null}]
CREATE FUNCTION receive_messages(batch JSONB) RETURNS BOOLEAN[] LANGUAGE plpgsql AS $$
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
