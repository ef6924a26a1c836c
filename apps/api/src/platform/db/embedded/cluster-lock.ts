import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { EmbeddedDatabaseError, EmbeddedDatabaseInUse } from './embedded-error.js';
import { hasCode } from './error-code.js';
import { processIdentity } from './process-identity.js';

export interface ClusterLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

const ATTEMPTS = 20;

/** One gateway a cluster. A holder that died (even by kill -9) holds nothing: its pid no longer has that start time. */
export function acquireLock(file: string, dataDir: string): ClusterLock {
  const content = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (place(file, content)) return { release: () => removeIfOurs(file, content) };
    const found = read(file);
    const holder = parseHolder(found);
    if (holder !== undefined && processIdentity(holder.pid) === holder.identity) throw inUse(dataDir, holder.pid);
    if (found !== undefined) removeStale(file, found);
  }
  throw new EmbeddedDatabaseError(`The lock ${file} cannot be taken: is the disk full or read-only?`);
}

function inUse(dataDir: string, pid: number): EmbeddedDatabaseInUse {
  return new EmbeddedDatabaseInUse(
    `Another Wagate (process ${pid}) is running on ${dataDir}: stop it first, or give this one its own DATA_DIR.`,
  );
}

/** A link appears at once and with its content; it fails where a lock is. */
function place(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two may find the same stale lock: whoever moved a fresh one by mistake puts it back. */
function removeStale(file: string, stale: string): void {
  const moved = `${file}.${randomUUID()}`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (read(moved) !== stale) linkSync(moved, file);
  rmSync(moved, { force: true });
}

function removeIfOurs(file: string, content: string): void {
  if (read(file) === content) rmSync(file, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parseHolder(text: string | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  return 'pid' in value && Number.isInteger(value.pid) && 'identity' in value && typeof value.identity === 'string';
}
