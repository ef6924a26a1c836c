import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import { superuserUrl } from './database.js';
import type { Credentials } from './credentials.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import type { Home } from './home.js';
import { launch, stopPostmaster, type Launch } from './server.js';
import type { Settings } from './settings.js';

const POLL_MS = 20;
/** Replaying the log after a crash takes its time; a dead postmaster's last processes need a few seconds to leave. */
const DEADLINE_MS = 120_000;

export interface ReadyServer {
  readonly launch: Launch;
  readonly port: number;
}

export interface ServerParts {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly credentials: Credentials;
  readonly settings: Settings;
}

/** Launches until PostgreSQL answers; another port, or a short wait, where that is all it takes. */
export async function startUntilReady(parts: ServerParts): Promise<ReadyServer> {
  const deadline = Date.now() + DEADLINE_MS;
  let port = await freePort(parts.credentials.port);
  for (;;) {
    const started = launch(parts.home, parts.binaries, port, parts.settings);
    if (await answers(started, superuserUrl(parts.credentials, port), deadline)) return { launch: started, port };
    await stopPostmaster(parts.home.cluster, started.pid);
    started.guard.dismiss();
    const output = started.output();
    if (Date.now() > deadline || !mayTryAgain(output)) throw cannotStart(output, parts.home.log);
    await sleep(200);
    port = await freePort(port);
  }
}

async function answers(started: Launch, url: string, deadline: number): Promise<boolean> {
  const state = { exited: false };
  void started.exited.then(() => (state.exited = true));
  while (!state.exited && Date.now() < deadline) {
    if (await canConnect(url)) return true;
    await Promise.race([sleep(POLL_MS), started.exited]);
  }
  return false;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function mayTryAgain(output: string): boolean {
  return /pre-existing shared memory block|Address already in use|could not create any TCP\/IP sockets/.test(output);
}

function cannotStart(output: string, logFile: string): EmbeddedDatabaseError {
  const reason = /(?:FATAL|PANIC): +(.+)/.exec(output)?.[1] ?? 'it gave no reason';
  return new EmbeddedDatabaseError(`The embedded PostgreSQL does not start: ${reason} (see ${logFile}).`);
}

function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort())));
    server.listen({ host: '127.0.0.1', port: preferred }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
