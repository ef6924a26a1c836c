import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../programs.js';
import { linkDevice, until } from './link.js';
import type { BenchTenant } from './tenant.js';
import type { WhatsApp } from './whatsapp.js';

const IDLE_MS = 20_000;
const SETTLE_MS = 5_000;
const LINKED_AT_ONCE = 4;
/** The one that has sent texts. */
const ALREADY = 1;

export interface CrowdFigures {
  readonly devices: number;
  readonly linkMs: number;
  readonly loginMs: number;
  readonly megabytesEach: number;
  readonly one: Idle;
  readonly all: Idle;
}

interface Idle {
  readonly megabytes: number;
  readonly cpuPercent: number;
}

interface Crowd {
  readonly tenant: BenchTenant;
  readonly whatsApp: WhatsApp;
  readonly devices: number;
  /** Stops the gateway, if it runs, and starts it anew. */
  restart(): Promise<Program>;
}

/** What many linked devices cost one worker: memory each, how long all take to log in again, and CPU while nothing happens. */
export async function measureCrowd({ tenant, whatsApp, devices, restart }: Crowd): Promise<CrowdFigures> {
  let program = await restart();
  await online(whatsApp, ALREADY);
  const one = await idle(program.pid);
  const linkingAt = performance.now();
  await linkMore(devices - ALREADY, (number) => linkDevice(tenant, program.port, whatsApp, number));
  const linkMs = (performance.now() - linkingAt) / (devices - ALREADY);
  await program.stop();
  const restartedAt = performance.now();
  program = await restart();
  await online(whatsApp, devices);
  const loginMs = performance.now() - restartedAt;
  const all = await idle(program.pid);
  const megabytesEach = (all.megabytes - one.megabytes) / (devices - ALREADY);
  return { devices, linkMs, loginMs, megabytesEach, one, all };
}

/** What a worker takes while nothing happens, once what it did before is cleared away. */
async function idle(pid: number): Promise<Idle> {
  await sleep(SETTLE_MS);
  const before = await cpuSeconds(pid);
  await sleep(IDLE_MS);
  const cpuPercent = ((await cpuSeconds(pid)) - before) / (IDLE_MS / 100_000);
  return { cpuPercent, megabytes: await residentMegabytes(pid) };
}

/** A few at a time, as people scan. */
async function linkMore(count: number, link: (number: string) => Promise<void>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, i) => `1555900${String(i).padStart(4, '0')}`);
  const linkNext = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await link(number);
  };
  await Promise.all(Array.from({ length: LINKED_AT_ONCE }, linkNext));
}

async function online(whatsApp: WhatsApp, wanted: number): Promise<void> {
  const isSo = async (): Promise<boolean> => (await companions(whatsApp)).filter(isOnline).length === wanted;
  await until(`${wanted} devices are online`, isSo, 25);
}

async function companions(whatsApp: WhatsApp): Promise<unknown[]> {
  const answer = await whatsApp.tell('/admin/web/devices');
  const devices: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'devices') : [];
  return Array.isArray(devices) ? devices : [];
}

function isOnline(companion: unknown): boolean {
  return typeof companion === 'object' && companion !== null && Reflect.get(companion, 'online') === true;
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}

async function cpuSeconds(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
