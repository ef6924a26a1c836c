-- A tenant's device by its id or its number, in one round trip: what every send begins with.
CREATE FUNCTION device_named(tenant TEXT, wanted_id TEXT, wanted_number TEXT) RETURNS SETOF devices LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('wagate.tenants', tenant, true);
  RETURN QUERY SELECT * FROM devices d
    WHERE d.tenant_id = tenant AND d.deleted_at IS NULL AND (d.id = wanted_id OR d.number = wanted_number);
END
$$;
