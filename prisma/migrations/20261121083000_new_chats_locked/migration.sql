-- As before; and while WhatsApp lets a device begin no chats, those wait whom it does not know yet, and the others go on:
-- people who have written to it, and groups.
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
            AND h.hold_reason IS DISTINCT FROM 'new_chats_locked'
        ), 9223372036854775807)
        AND (NOT is_locked OR m.chat IS NOT NULL OR EXISTS (
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
