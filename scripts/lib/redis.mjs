import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { freePort, waitUntilOpen } from './ports.mjs';
import { Problem } from './say.mjs';

const HOST = '127.0.0.1';

/** Ends Redis when the pipe from us does, however we end. */
const SCRIPT = 'redis-server "$@" & pid=$!; read -r _; kill "$pid"; wait "$pid"';

/** A Redis of our own on a free port that keeps nothing; undefined where there is no redis-server. */
export async function startThrowawayRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort(HOST);
  const settings = { port, bind: HOST, dir: os.tmpdir(), save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  const exited = once(shell, 'exit');
  shell.unref();
  shell.stdin.unref();
  if (!(await waitUntilOpen(port, HOST, exited))) throw new Problem('redis-server does not start.');
  const stop = async () => {
    shell.ref();
    shell.stdin.end();
    await exited;
  };
  return { url: `redis://${HOST}:${port}`, stop };
}
