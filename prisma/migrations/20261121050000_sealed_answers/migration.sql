-- An answer may show a secret once, so that it rests sealed by the tenant's key. What was kept open is forgotten: a
-- request repeated under its key runs again, and makes the same messages.
ALTER TABLE "idempotency_keys" ALTER COLUMN "answer" TYPE BYTEA USING NULL;
