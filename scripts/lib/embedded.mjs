import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFolder } from './compile.mjs';
import { inRoot, root } from './root.mjs';

const PREFIX = 'wagate-test-';
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (message) => process.stderr.write(`${message}\n`),
};

/** Nothing here has to outlive the run, so nothing waits for the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A PostgreSQL that lives as long as this process, empty or with our migrations applied. */
export async function startThrowawayDatabase({ migrated }) {
  const { startEmbedded, applyMigrations } = await loadGatewayDatabase();
  await removeAbandoned();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, log: quiet, settings });
  if (migrated) await applyMigrations(database.url, quiet);
  const stop = async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: database.url, stop };
}

/** From the source: a build may be missing or old, and Jest's set-up runs outside of its transform. */
export async function loadGatewayDatabase() {
  const to = `apps/api/.cache/database-${process.pid}`;
  const only = (file) => file === 'migrations.ts' || file.startsWith('embedded');
  await compileFolder({ root, from: 'apps/api/src/platform/db', to, only });
  try {
    const load = (file) => import(pathToFileURL(inRoot(to, file)).href);
    return { ...(await load('embedded/embedded.js')), ...(await load('migrations.js')) };
  } finally {
    await rm(inRoot(to), { recursive: true, force: true });
  }
}

async function removeAbandoned() {
  for (const name of await readdir(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (pid > 0 && !isAlive(pid))
      await rm(path.join(os.tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
