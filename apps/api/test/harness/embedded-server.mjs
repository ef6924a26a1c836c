import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileFolder } from '../../../../scripts/lib/compile.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const PREFIX = 'wagate-test-';
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (message) => process.stderr.write(`${message}\n`),
};

/** Nothing here has to outlive the run, so nothing waits for the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One PostgreSQL for a run, with our migrations in its database: what each test file's own database is cloned from. */
export async function startTestServer() {
  const { startEmbedded, applyMigrations } = await compileGateway();
  await removeAbandoned();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, log: quiet, settings });
  await applyMigrations(database.url, quiet);
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Jest's set-up runs outside of its transform, and a build may be missing or old. */
export async function compileGateway() {
  const to = `apps/api/.cache/harness-${process.pid}`;
  const only = (file) => file === 'migrations.ts' || file.startsWith('embedded');
  await compileFolder({ root, from: 'apps/api/src/platform/db', to, only });
  try {
    const load = (file) => import(pathToFileURL(path.join(root, to, file)).href);
    return { ...(await load('embedded/embedded.js')), ...(await load('migrations.js')) };
  } finally {
    await rm(path.join(root, to), { recursive: true, force: true });
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
