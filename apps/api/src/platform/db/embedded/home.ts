import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-error.js';
import { chooseAccount, runCommand, type RunAs } from './run-as.js';

/** Where root keeps what its service account cannot reach in DATA_DIR (a clone in /root, say). */
const SHARED_ROOT = '/var/lib/wagate';

export interface Home {
  readonly cluster: string;
  readonly credentials: string;
  readonly lock: string;
  readonly log: string;
  /** Where a copy of the binaries goes when those of node_modules do not serve. */
  readonly copyRoot: string;
  readonly account: RunAs;
}

/** DATA_DIR/postgres, or what it links to: a copied DATA_DIR then meets the same lock. */
export async function openHome(dataDir: string): Promise<Home> {
  mkdirSync(dataDir, { recursive: true });
  const entry = join(resolve(dataDir), 'postgres');
  if (lstatSync(entry, { throwIfNoEntry: false }) === undefined) await makeHome(entry);
  if (!existsSync(entry)) {
    throw new EmbeddedDatabaseError(
      `The embedded database that ${entry} points to is gone: bring it back, or remove the link to begin with an empty one.`,
    );
  }
  return layout(realpathSync(entry));
}

function layout(home: string): Home {
  const cluster = join(home, 'cluster');
  refuseForeignOwner(cluster);
  const account = chooseAccount(cluster);
  return {
    cluster,
    account,
    credentials: join(home, 'credentials.json'),
    lock: join(home, 'gateway.lock'),
    log: join(home, 'postgres.log'),
    copyRoot: account.uid === undefined ? home : join(SHARED_ROOT, 'bin'),
  };
}

function refuseForeignOwner(cluster: string): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const us = process.getuid?.();
  if (owner === undefined || us === undefined || us === 0 || owner === us) return;
  throw new EmbeddedDatabaseError(
    `The embedded database in ${cluster} was made by another user (root, perhaps): start Wagate as that user, or choose another DATA_DIR.`,
  );
}

async function makeHome(entry: string): Promise<void> {
  const parent = realpathSync(join(entry, '..'));
  const account = chooseAccount(join(entry, 'cluster'));
  if (account.uid === undefined) mkdirSync(entry, { mode: 0o700 });
  else if (await canEnter(parent, account)) makeReachable(entry);
  else linkToSharedHome(entry);
}

async function canEnter(dir: string, account: RunAs): Promise<boolean> {
  const { ok } = await runCommand('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], account);
  return ok;
}

/** Whatever our umask: the service account has to pass through. */
function makeReachable(dir: string): void {
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o711);
}

/** A new name each time: a fresh clone at an old path must not wake the old clone's data. */
function linkToSharedHome(entry: string): void {
  makeReachable(SHARED_ROOT);
  const home = mkdtempSync(join(SHARED_ROOT, 'cluster-'));
  chmodSync(home, 0o711);
  writeFileSync(join(home, 'belongs-to'), `${entry}\n`);
  symlinkSync(home, entry);
}
