-- What an engine remembers of a device, one round trip a call: each function speaks for the tenant by itself.

-- Whether a lease still stands and the device is still there. Both rows stay locked until the transaction ends, so that
-- neither can the shard change hands nor the device be deleted between this answer and what is done on it.
CREATE FUNCTION device_is_held(the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT)
RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  PERFORM FROM shard_leases l WHERE l.shard = lease_shard AND l.epoch = lease_epoch AND l.owner = lease_owner FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM FROM devices d
    WHERE d.id = the_device AND d.tenant_id = the_tenant AND d.shard = lease_shard AND d.deleted_at IS NULL FOR KEY SHARE;
  RETURN FOUND;
END
$$;

-- A value that is null is forgotten.
CREATE FUNCTION write_device_keys(
  the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT,
  kinds TEXT[], ids TEXT[], contents BYTEA[]
) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
  IF NOT device_is_held(the_tenant, the_device, lease_shard, lease_epoch, lease_owner) THEN RETURN false; END IF;
  IF array_position(contents, NULL) IS NOT NULL THEN
    DELETE FROM device_keys k USING unnest(kinds, ids, contents) AS c (kind, key_id, content)
      WHERE k.device_id = the_device AND k.kind = c.kind AND k.key_id = c.key_id AND c.content IS NULL;
  END IF;
  INSERT INTO device_keys (tenant_id, device_id, kind, key_id, value)
    SELECT the_tenant, the_device, c.kind, c.key_id, c.content
    FROM unnest(kinds, ids, contents) AS c (kind, key_id, content) WHERE c.content IS NOT NULL
    ON CONFLICT (device_id, kind, key_id) DO UPDATE SET value = excluded.value;
  RETURN true;
END
$$;

CREATE FUNCTION read_device_keys(the_tenant TEXT, the_device TEXT, the_kind TEXT, ids TEXT[])
RETURNS TABLE (id TEXT, content BYTEA) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('wagate.tenants', the_tenant, true);
  RETURN QUERY SELECT k.key_id, k.value FROM device_keys k
    WHERE k.tenant_id = the_tenant AND k.device_id = the_device AND k.kind = the_kind AND k.key_id = ANY (ids);
END
$$;

-- Out of reach at once, and kept for a day as it was sealed.
CREATE FUNCTION wipe_device_keys(the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT)
RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
  IF NOT device_is_held(the_tenant, the_device, lease_shard, lease_epoch, lease_owner) THEN RETURN false; END IF;
  WITH gone AS (
    DELETE FROM device_keys k WHERE k.tenant_id = the_tenant AND k.device_id = the_device
    RETURNING k.kind, k.key_id, k.value
  )
  INSERT INTO wiped_device_keys (tenant_id, device_id, wiped_at, kind, key_id, value)
    SELECT the_tenant, the_device, clock_timestamp(), gone.kind, gone.key_id, gone.value FROM gone;
  RETURN true;
END
$$;
