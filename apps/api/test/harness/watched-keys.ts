import type pg from 'pg';

/** One change of a device's key: by which connection, and who had the device at that moment. */
export interface KeyWrite {
  readonly writer: string;
  readonly owner: string | null;
}

/** What the database knows of those who write the keys of devices. */
export interface WatchedKeys {
  /** The worker that has the device by a lease that stands. */
  ownerOf(deviceId: string): Promise<string | undefined>;
  /** Until it is let go, no write of the one who is slow gets as far as its fence. */
  hold(): Promise<void>;
  isOneHeld(): Promise<boolean>;
  letGo(): Promise<void>;
  /** Whether the one who is slow asked to write and was not let through. */
  isOneRefused(): Promise<boolean>;
  writes(): Promise<KeyWrite[]>;
}

const HOLD = 4_711;

/** The fence stands as it is migrated, behind a door that can be held; a trigger notes what came through. */
const watchers = (slow: string): string => `
  CREATE TABLE refused_writes (writer TEXT NOT NULL);
  CREATE TABLE key_writes (writer TEXT NOT NULL, owner TEXT);
  GRANT INSERT ON refused_writes TO PUBLIC;

  ALTER FUNCTION device_is_held RENAME TO device_is_really_held;
  CREATE FUNCTION device_is_held(the_tenant TEXT, the_device TEXT, lease_shard SMALLINT, lease_epoch BIGINT, lease_owner TEXT)
  RETURNS BOOLEAN LANGUAGE plpgsql AS $$
  DECLARE
    is_held BOOLEAN;
  BEGIN
    IF current_setting('application_name') = '${slow}' THEN PERFORM pg_advisory_xact_lock_shared(${HOLD}); END IF;
    is_held := device_is_really_held(the_tenant, the_device, lease_shard, lease_epoch, lease_owner);
    IF NOT is_held THEN INSERT INTO refused_writes VALUES (current_setting('application_name')); END IF;
    RETURN is_held;
  END $$;

  CREATE FUNCTION note_key_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO key_writes
      SELECT current_setting('application_name'), l.owner
      FROM devices d LEFT JOIN shard_leases l ON l.shard = d.shard WHERE d.id = coalesce(new.device_id, old.device_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON device_keys FOR EACH ROW EXECUTE FUNCTION note_key_write()`;

/** To be called before the workers start: what they have prepared by then calls the fence directly. */
export async function watchKeys(database: pg.Client, slow: string): Promise<WatchedKeys> {
  await database.query(watchers(slow));
  const isAny = async (sql: string, values: unknown[]): Promise<boolean> =>
    ((await database.query(sql, values)).rowCount ?? 0) > 0;
  return {
    ownerOf: async (deviceId) => {
      const { rows } = await database.query<{ owner: string }>(
        `SELECT l.owner FROM devices d JOIN shard_leases l ON l.shard = d.shard
         WHERE d.id = $1 AND l.owner IS NOT NULL AND l.until > clock_timestamp()`,
        [deviceId],
      );
      return rows[0]?.owner;
    },
    hold: async () => {
      await database.query('SELECT pg_advisory_lock($1)', [HOLD]);
    },
    isOneHeld: () =>
      isAny(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND objid = $1 AND NOT granted`,
        [HOLD],
      ),
    letGo: async () => {
      await database.query('SELECT pg_advisory_unlock($1)', [HOLD]);
    },
    isOneRefused: () => isAny('SELECT FROM refused_writes WHERE writer = $1', [slow]),
    writes: async () => (await database.query<KeyWrite>('SELECT writer, owner FROM key_writes')).rows,
  };
}
