import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchTenant } from './tenant.js';
import type { WhatsApp } from './whatsapp.js';

const PATIENCE_MS = 120_000;

/** Adds a number and shows its QR code to the pretended phone; the next one, where a code was too old. */
export async function linkDevice(tenant: BenchTenant, port: number, whatsApp: WhatsApp, number: string): Promise<void> {
  await whatsApp.ask('POST', '/admin/phones', { number });
  await tenant.ask(port, 'POST', '/api/v1/devices', { number, engine: 'linked' });
  const scan = (): Promise<void> =>
    tenant.follow(port, `/api/v1/devices/${number}/link`, async (data) => {
      const qr = textIn(JSON.parse(data), 'qr');
      return qr !== '' && (await isTaken(whatsApp, number, qr));
    });
  // On a machine that is busy elsewhere a worker can lose its shard in the midst of this.
  await scan().catch(scan);
  await until(`${number} is connected`, async () => {
    const answer = await tenant.ask(port, 'GET', `/api/status/${number}`);
    return textIn(answer, 'message') === 'connected';
  });
}

function isTaken(whatsApp: WhatsApp, number: string, qr: string): Promise<boolean> {
  return whatsApp.ask('POST', `/admin/phones/${number}/scan`, { qr }).then(
    () => true,
    () => false,
  );
}

export async function until(what: string, holds: () => Promise<boolean>, everyMs = 50): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it never came about that ${what}`);
    await sleep(everyMs);
  }
}

function textIn(value: unknown, name: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : '';
}

export function numberIn(value: unknown, ...path: readonly string[]): number {
  let part: unknown = value;
  for (const name of path) part = typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined;
  return Number(part);
}
