import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasCode } from './error-code.js';

/** A pid is soon given to another process; a pid with its start time is not. Undefined: no such process. */
export function processIdentity(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  return process.platform === 'linux' ? linuxIdentity(pid) : printedBy('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function linuxIdentity(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isZombie = fields[0] === 'Z';
  return isZombie ? undefined : `${readText('/proc/sys/kernel/random/boot_id')?.trim()}:${fields[19]}`;
}

/** The command line, not the working folder: root in a container may not look into another account's process. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const command =
    process.platform === 'linux'
      ? readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
      : printedBy('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return command?.includes(`-D ${cluster} `) ?? false;
}

function printedBy(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
