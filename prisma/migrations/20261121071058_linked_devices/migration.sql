-- AlterTable
ALTER TABLE "devices" ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "lid" TEXT,
ADD COLUMN     "paused" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proxy" BYTEA;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "chat" TEXT,
ADD COLUMN     "contact_id" TEXT;

-- CreateTable
CREATE TABLE "contacts" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "number" TEXT,
    "lid" TEXT,
    "username" TEXT,
    "name" TEXT,
    "merged_into" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_keys" (
    "tenant_id" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "value" BYTEA NOT NULL,

    CONSTRAINT "device_keys_pkey" PRIMARY KEY ("device_id","kind","key_id")
);

-- CreateTable
CREATE TABLE "wiped_device_keys" (
    "tenant_id" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "wiped_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "value" BYTEA NOT NULL,

    CONSTRAINT "wiped_device_keys_pkey" PRIMARY KEY ("device_id","wiped_at","kind","key_id")
);

-- CreateTable
CREATE TABLE "device_asks" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "answer" JSONB,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_asks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_pages" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "branding" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_pages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_syncs" (
    "device_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "chunks" INTEGER NOT NULL DEFAULT 0,
    "messages" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "history_syncs_pkey" PRIMARY KEY ("device_id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "type" TEXT NOT NULL,
    "device_id" TEXT,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contacts_tenant_id_id_idx" ON "contacts"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "wiped_device_keys_wiped_at_idx" ON "wiped_device_keys"("wiped_at");

-- CreateIndex
CREATE INDEX "device_asks_device_id_id_idx" ON "device_asks"("device_id", "id");

-- CreateIndex
CREATE INDEX "device_asks_expires_at_idx" ON "device_asks"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "link_pages_secret_hash_key" ON "link_pages"("secret_hash");

-- CreateIndex
CREATE INDEX "link_pages_tenant_id_id_idx" ON "link_pages"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "events_tenant_id_xid_id_idx" ON "events"("tenant_id", "xid", "id");

-- CreateIndex
CREATE INDEX "events_tenant_id_device_id_xid_id_idx" ON "events"("tenant_id", "device_id", "xid", "id");

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

DO $$
DECLARE
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['contacts', 'device_keys', 'wiped_device_keys', 'device_asks', 'link_pages', 'history_syncs', 'events']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_only ON %I TO wagate_app USING (tenant_id = ANY (wagate_tenants())) WITH CHECK (tenant_id = ANY (wagate_tenants()))', name);
    EXECUTE format('CREATE POLICY system ON %I TO wagate_system USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wagate_app, wagate_system', name);
  END LOOP;
END
$$;

-- What happened cannot be changed by those it is about.
REVOKE UPDATE, DELETE ON "events" FROM wagate_app;

-- A name belongs to one person of a tenant; a contact that was merged into another has given its names up.
CREATE UNIQUE INDEX "contacts_number_partial" ON "contacts"("tenant_id", "number") WHERE "number" IS NOT NULL AND "merged_into" IS NULL;
CREATE UNIQUE INDEX "contacts_lid_partial" ON "contacts"("tenant_id", "lid") WHERE "lid" IS NOT NULL AND "merged_into" IS NULL;
CREATE UNIQUE INDEX "contacts_username_partial" ON "contacts"("tenant_id", "username") WHERE "username" IS NOT NULL AND "merged_into" IS NULL;

-- WhatsApp's ids are chosen by whoever sends: only the same person's same id is the same message.
DROP INDEX "messages_wa_id_partial";
CREATE UNIQUE INDEX "messages_wa_id_partial" ON "messages"("device_id", "wa_id", "direction", coalesce("contact_id", "recipient")) WHERE "wa_id" IS NOT NULL;

-- The first message of a lane that is held, however many wait behind it.
CREATE INDEX "messages_held_partial" ON "messages"("device_id", "lane") WHERE "status" = 'held';
