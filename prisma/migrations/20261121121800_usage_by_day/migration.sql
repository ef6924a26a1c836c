-- A tenant's days are read together: its usage, and the operators' list.
CREATE INDEX "device_days_tenant_id_day_idx" ON "device_days"("tenant_id", "day");
