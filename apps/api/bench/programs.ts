import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

export interface Program {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A Node program that listens on PORT, as a process of its own that never outlives this one. */
export async function startProgram(
  file: string,
  env: Readonly<Record<string, string>>,
  readyPath: string,
  { portVariable = 'PORT', isQuiet = false } = {},
): Promise<Program> {
  const port = await freePort();
  const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter((option) => option !== '');
  const child = spawn(process.execPath, [...options, file], {
    env: { PATH: process.env['PATH'], ...env, [portVariable]: String(port) },
    stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const exited = once(child, 'exit');
  await untilReady(child, `http://127.0.0.1:${port}${readyPath}`);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
    process.removeListener('exit', kill);
  };
  return { port, pid: child.pid ?? 0, stop };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer && answer.status < 500) return;
    await sleep(50);
  }
  throw new Error(`${url} does not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
