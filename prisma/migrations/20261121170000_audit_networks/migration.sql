-- Where a deed came from; nobody asks over a network at the command line.
ALTER TABLE "audit_log" ADD COLUMN "network" TEXT;

-- Set at the command line, a second factor counts from the start.
ALTER TABLE "operators" DROP COLUMN "two_factor_at";
