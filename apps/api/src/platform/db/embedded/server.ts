import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import { guardPostmaster, type Guard } from './guard.js';
import type { Home } from './home.js';
import { isPostmasterOf } from './process-identity.js';
import { commandEnvironment } from './run-as.js';
import { settingArguments, type Settings } from './settings.js';

const LOG_LIMIT_BYTES = 5_000_000;
const POLL_MS = 20;

export interface Launch {
  readonly pid: number;
  readonly exited: Promise<void>;
  readonly guard: Guard;
  /** What PostgreSQL has said since this launch. */
  output(): string;
}

/** In its own session, so that Ctrl-C in our terminal does not end it before we have drained. */
export function launch(home: Home, binaries: Binaries, port: number, settings: Settings): Launch {
  keepLogSmall(home.log);
  const log = openSync(home.log, 'a', 0o600);
  const begin = statSync(home.log).size;
  const child = spawn(binaries.postgres, ['-D', home.cluster, ...settingArguments(port, settings)], {
    ...home.account,
    cwd: '/',
    env: commandEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  if (child.pid === undefined)
    throw new EmbeddedDatabaseError('The embedded PostgreSQL cannot be run on this machine.');
  return {
    pid: child.pid,
    exited,
    guard: guardPostmaster(child.pid, home.cluster),
    output: () => readFileSync(home.log).subarray(begin).toString('utf8'),
  };
}

/** What a killed gateway left: a running postmaster is stopped, a pid file that names nobody of ours is removed. */
export async function stopLeftover(home: Home): Promise<boolean> {
  const pid = readPostmasterPid(home.cluster);
  if (pid === undefined) return false;
  const wasRunning = isPostmasterOf(home.cluster, pid);
  if (wasRunning) await stopPostmaster(home.cluster, pid);
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
  return wasRunning;
}

/** Connections that are just being closed get a moment; then open transactions are rolled back, what is committed is on disk. */
const SHUTDOWN = [
  { signal: 'SIGTERM', patienceMs: 500 },
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
] as const;

export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  for (const { signal, patienceMs } of SHUTDOWN) {
    if (!tell(pid, signal) || (await endsBefore(cluster, pid, Date.now() + patienceMs))) return;
  }
  throw new EmbeddedDatabaseError(`The embedded PostgreSQL (process ${pid}) does not stop: end it by hand.`);
}

async function endsBefore(cluster: string, pid: number, deadline: number): Promise<boolean> {
  while (isPostmasterOf(cluster, pid)) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function readPostmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function keepLogSmall(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
}
