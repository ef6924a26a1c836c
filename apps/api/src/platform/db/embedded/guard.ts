import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { commandEnvironment } from './run-as.js';

/** Reads until our end of the pipe is gone, then asks that very postmaster for a fast shutdown. */
const SCRIPT = `
read -r _
read -r pid < "$2" 2>/dev/null && [ "$pid" = "$1" ] && kill -INT "$1" 2>/dev/null
exit 0
`;

export interface Guard {
  dismiss(): void;
}

/** Whatever ends us, kill -9 included, PostgreSQL does not stay behind. In its own session: Ctrl-C does not reach it. */
export function guardPostmaster(pid: number, cluster: string): Guard {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'sh', String(pid), join(cluster, 'postmaster.pid')], {
    cwd: '/',
    env: commandEnvironment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { dismiss: () => child.kill('SIGKILL') };
}
