import { findBinaries } from './binaries.js';
import { checkVersion, createCluster, hasCluster } from './cluster.js';
import { acquireLock, type ClusterLock } from './cluster-lock.js';
import { openCredentials, saveCredentials } from './credentials.js';
import { ensureDatabase, ownerUrl } from './database.js';
import { EmbeddedDatabaseInUse } from './embedded-error.js';
import { openHome, type Home } from './home.js';
import { startUntilReady, type ReadyServer } from './ready.js';
import { stopLeftover, stopPostmaster } from './server.js';
import type { Settings } from './settings.js';

export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface EmbeddedDatabase {
  /** For the owner of the database `wagate`: no superuser, so row-level security holds for it. */
  readonly url: string;
  /** A fast shutdown; call it when nothing uses the database any more. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** Settings of postgresql.conf on top of ours; tests turn fsync off. */
  readonly settings?: Settings;
}

/** A real PostgreSQL of our own in dataDir: made when missing, recovered when something was killed, one gateway at a time. */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = await openHome(dataDir);
  const lock = acquireLock(home.lock, dataDir);
  try {
    const { server, url } = await open(home, log, settings);
    return { url, stop: supervise(server, home, lock, log) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** For the operator's commands: the database of the gateway that runs on dataDir, or our own where none does. */
export async function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseInUse)) throw error;
    const home = await openHome(options.dataDir);
    const credentials = openCredentials(home.credentials, true);
    if (credentials.port === undefined) throw error;
    return { url: ownerUrl(credentials, credentials.port), stop: () => Promise.resolve() };
  }
}

async function open(home: Home, log: EmbeddedLog, settings: Settings): Promise<{ server: ReadyServer; url: string }> {
  const binaries = await findBinaries(home.account, home.copyRoot);
  const credentials = openCredentials(home.credentials, hasCluster(home));
  if (!hasCluster(home)) {
    log.info('Making the embedded database');
    await createCluster(home, binaries, credentials.superuserPassword);
  }
  checkVersion(home, binaries);
  if (await stopLeftover(home)) log.warn('Stopped the PostgreSQL that a killed Wagate had left running');
  const server = await startUntilReady({ home, binaries, credentials, settings });
  if (server.port !== credentials.port) saveCredentials(home.credentials, { ...credentials, port: server.port });
  await ensureDatabase(credentials, server.port);
  return { server, url: ownerUrl(credentials, server.port) };
}

function supervise(server: ReadyServer, home: Home, lock: ClusterLock, log: EmbeddedLog): () => Promise<void> {
  const { pid, exited, guard } = server.launch;
  const state = { stopping: false };
  void exited.then(() => {
    if (!state.stopping) log.error(`The embedded PostgreSQL ended unexpectedly; see ${home.log}`);
  });
  return async () => {
    if (state.stopping) return exited;
    state.stopping = true;
    await stopPostmaster(home.cluster, pid);
    guard.dismiss();
    lock.release();
  };
}
