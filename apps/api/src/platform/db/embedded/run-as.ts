import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedDatabaseError } from './embedded-error.js';

/** The account PostgreSQL runs under; empty means our own. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const SERVICE_ACCOUNTS = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root, so root lends it a service account, or that of an existing cluster's owner. */
export function chooseAccount(clusterDir: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of SERVICE_ACCOUNTS) {
    const account = lookUp(name);
    if (account !== undefined) return account;
  }
  throw new EmbeddedDatabaseError(
    'The embedded PostgreSQL cannot run as root and this machine has neither a "postgres" nor a "nobody" user: ' +
      'start Wagate as an ordinary user, or set DATABASE_URL.',
  );
}

function lookUp(name: string): RunAs | undefined {
  const uid = numberPrintedBy('id', ['-u', name]);
  const gid = numberPrintedBy('id', ['-g', name]);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

function numberPrintedBy(command: string, args: readonly string[]): number | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  const value = Number.parseInt(stdout, 10);
  return status === 0 && Number.isInteger(value) ? value : undefined;
}

export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a short command under the account and gives everything it said. */
export function runCommand(file: string, args: readonly string[], account: RunAs): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...account, cwd: '/', env: commandEnvironment(), detached: true });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8').trim() }));
  });
}

/** English messages in UTF-8 whatever the machine speaks, and none of the caller's PG* variables. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
