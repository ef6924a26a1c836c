-- Two roles. wagate_app sees only the tenants named for the transaction; wagate_system finds out which tenant
-- something belongs to, and does the installation's own work. Neither owns a table.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wagate_app') THEN
    CREATE ROLE wagate_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wagate_system') THEN
    CREATE ROLE wagate_system NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles are shared by the databases of a cluster: another one made them just now
END
$$;

DO $$
BEGIN
  EXECUTE format('GRANT wagate_app, wagate_system TO %I', current_user);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO wagate_app, wagate_system', current_schema());
END
$$;

CREATE TABLE "installation" (
  "name" TEXT NOT NULL,
  "value" BYTEA NOT NULL,
  CONSTRAINT "installation_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "plans" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "api_access" BOOLEAN NOT NULL,
  "requests_per_minute" INTEGER,
  "messages_per_day" INTEGER,
  "devices_max" INTEGER,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plans_name_key" ON "plans"("name");

CREATE TABLE "tenants" (
  "id" TEXT NOT NULL,
  "subdomain" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "time_zone" TEXT NOT NULL DEFAULT 'UTC',
  "plan_id" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'active',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "tenants_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tenants_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "tenants_subdomain_key" ON "tenants"("subdomain");

CREATE TABLE "tenant_keys" (
  "tenant_id" TEXT NOT NULL,
  "wrapped" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "tenant_keys_pkey" PRIMARY KEY ("tenant_id"),
  CONSTRAINT "tenant_keys_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "users" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "password_hash" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "users_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "users_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "users_tenant_id_email_key" ON "users"("tenant_id", "email");

CREATE TABLE "tokens" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "hash" BYTEA NOT NULL,
  "scopes" TEXT[],
  "device_ids" TEXT[],
  "user_id" TEXT,
  "expires_at" TIMESTAMPTZ(3),
  "revoked_at" TIMESTAMPTZ(3),
  "last_used_at" TIMESTAMPTZ(3),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "tokens_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "tokens_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "tokens_hash_key" ON "tokens"("hash");
CREATE INDEX "tokens_tenant_id_id_idx" ON "tokens"("tenant_id", "id");

CREATE TABLE "devices" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "engine" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'not_initialized',
  "reason" TEXT,
  "shard" SMALLINT NOT NULL,
  "daily_limit" INTEGER,
  "credentials" BYTEA,
  "credentials_rev" INTEGER NOT NULL DEFAULT 0,
  "pairing" JSONB,
  "pairing_wish" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "deleted_at" TIMESTAMPTZ(3),
  CONSTRAINT "devices_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "devices_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "devices_tenant_id_id_idx" ON "devices"("tenant_id", "id");
CREATE UNIQUE INDEX "devices_number_partial" ON "devices"("tenant_id", "number") WHERE "deleted_at" IS NULL;
CREATE INDEX "devices_shard_partial" ON "devices"("shard") WHERE "deleted_at" IS NULL;

CREATE TABLE "messages" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "device_id" TEXT NOT NULL,
  "direction" TEXT NOT NULL DEFAULT 'out',
  "recipient" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "content" JSONB NOT NULL,
  "status" TEXT NOT NULL,
  "lane" BIGSERIAL NOT NULL,
  "day" DATE NOT NULL,
  "wa_id" TEXT,
  "hold_reason" TEXT,
  "hold_until" TIMESTAMPTZ(3),
  "attempts" SMALLINT NOT NULL DEFAULT 0,
  "error_code" TEXT,
  "timeline" JSONB NOT NULL DEFAULT '[]',
  "token_id" TEXT,
  "door" TEXT NOT NULL,
  "request_id" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "failed_at" TIMESTAMPTZ(3),
  CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "messages_tenant_id_id_idx" ON "messages"("tenant_id", "id");
-- What a lane has still to do; what an owner that died left in mid-send; the failed-number report; statuses by WhatsApp's id.
CREATE INDEX "messages_lane_partial" ON "messages"("device_id", "lane") WHERE "status" IN ('queued', 'held');
CREATE INDEX "messages_sending_partial" ON "messages"("device_id") WHERE "status" = 'sending';
CREATE INDEX "messages_failed_partial" ON "messages"("tenant_id", "failed_at") WHERE "status" = 'failed';
CREATE UNIQUE INDEX "messages_wa_id_partial" ON "messages"("device_id", "wa_id") WHERE "wa_id" IS NOT NULL;

CREATE TABLE "device_days" (
  "tenant_id" TEXT NOT NULL,
  "device_id" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "accepted" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "device_days_pkey" PRIMARY KEY ("device_id", "day")
);
ALTER TABLE "device_days" SET (fillfactor = 50);

CREATE TABLE "device_day_outcomes" (
  "tenant_id" TEXT NOT NULL,
  "device_id" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "succeeded" INTEGER NOT NULL DEFAULT 0,
  "failed" INTEGER NOT NULL DEFAULT 0,
  "cancelled" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "device_day_outcomes_pkey" PRIMARY KEY ("device_id", "day")
);
ALTER TABLE "device_day_outcomes" SET (fillfactor = 50);

CREATE TABLE "media" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "sha256" BYTEA NOT NULL,
  "mime_type" TEXT NOT NULL,
  "file_name" TEXT,
  "size_bytes" INTEGER NOT NULL,
  "bytes" BYTEA NOT NULL,
  "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "media_tenant_id_sha256_key" ON "media"("tenant_id", "sha256");
ALTER TABLE "media" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TABLE "idempotency_keys" (
  "tenant_id" TEXT NOT NULL,
  "token_id" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "operation" TEXT NOT NULL,
  "fingerprint" BYTEA NOT NULL,
  "answer" JSONB,
  "locked_until" TIMESTAMPTZ(3) NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("tenant_id", "token_id", "key")
);
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

CREATE TABLE "audit_log" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "operation" TEXT NOT NULL,
  "actor_kind" TEXT NOT NULL,
  "actor_id" TEXT NOT NULL,
  "door" TEXT NOT NULL,
  "request_id" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "details" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_log_tenant_id_id_idx" ON "audit_log"("tenant_id", "id");

CREATE TABLE "shard_leases" (
  "shard" SMALLINT NOT NULL,
  "owner" TEXT,
  "epoch" BIGINT NOT NULL DEFAULT 0,
  "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "shard_leases_pkey" PRIMARY KEY ("shard")
);

CREATE TABLE "workers" (
  "id" TEXT NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- Rate limits where there is no Redis. Lost in a crash, which only forgives.
CREATE UNLOGGED TABLE "rate_limits" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "points" INTEGER NOT NULL DEFAULT 0,
  "expire" BIGINT
);

-- The tenants a transaction speaks for.
CREATE FUNCTION wagate_tenants() RETURNS TEXT[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(current_setting('wagate.tenants', true), ',');

-- Locks every tenant's table: policies here, and a test that no table with a tenant_id is left out.
DO $$
DECLARE
  name TEXT;
  owned TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['tenants', 'tenant_keys', 'users', 'tokens', 'devices', 'messages', 'device_days',
                              'device_day_outcomes', 'media', 'idempotency_keys', 'audit_log']
  LOOP
    owned := CASE name WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_only ON %I TO wagate_app USING (%I = ANY (wagate_tenants())) WITH CHECK (%I = ANY (wagate_tenants()))', name, owned, owned);
    EXECUTE format('CREATE POLICY system ON %I TO wagate_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wagate_app, wagate_system', name);
  END LOOP;
END
$$;

-- A record of what was done cannot be changed by those it is about.
REVOKE UPDATE, DELETE ON "audit_log" FROM wagate_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO wagate_app, wagate_system;
GRANT SELECT ON "plans" TO wagate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "plans", "installation", "shard_leases", "workers", "rate_limits" TO wagate_system;
GRANT SELECT ON "shard_leases" TO wagate_app;
-- A lane locks its lease row FOR SHARE while it claims, which takes the right to update one column.
GRANT UPDATE ("owner") ON "shard_leases" TO wagate_app;

-- Group commit: many requests of many tenants become messages in one statement. A request is admitted whole or not at
-- all, in the order given, as far as its device's day has room; the day's row is the lock that makes the quota exact.
-- batch: [{"t": tenant, "d": device, "day", "limit", "tok", "door", "req", "again": bool, "ms": [{"id", "to", "kind", "content"}]}]
CREATE FUNCTION accept_messages(batch JSONB) RETURNS BOOLEAN[] LANGUAGE plpgsql AS $$
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
