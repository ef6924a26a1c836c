import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import type { Home } from './home.js';
import { runCommand } from './run-as.js';

export const SUPERUSER = 'postgres';

/** Independent of the machine's locales: UTF-8, and Unicode's own rules for upper and lower case. */
const LOCALE = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

export function hasCluster(home: Home): boolean {
  return existsSync(join(home.cluster, 'PG_VERSION'));
}

/** A cluster takes its name only when it is whole, so an interrupted first start leaves nothing to mend. */
export async function createCluster(home: Home, binaries: Binaries, password: string): Promise<void> {
  const draft = `${home.cluster}.new`;
  const passwordFile = join(draft, '..', 'initdb-password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [draft, passwordFile]) giveTo(home, path);
  try {
    const initdb = await runCommand(
      binaries.initdb,
      [`--pgdata=${draft}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...LOCALE],
      home.account,
    );
    if (!initdb.ok) throw new EmbeddedDatabaseError(`The embedded database cannot be made: ${lastLine(initdb.output)}`);
    renameSync(draft, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

export function checkVersion(home: Home, binaries: Binaries): void {
  const major = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.major) return;
  throw new EmbeddedDatabaseError(
    `The embedded database in ${home.cluster} was made by PostgreSQL ${major} and this Wagate brings ${binaries.major}: ` +
      'move its data with pg_dump, or choose another DATA_DIR.',
  );
}

function giveTo(home: Home, path: string): void {
  const { uid, gid } = home.account;
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}
