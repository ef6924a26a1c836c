import type { INestApplication } from '@nestjs/common';
import { DevicesService, LinkAttempts, NewDevices } from '../modules/devices/index.js';
import type { Call } from '../platform/operations/call.js';
import type { EmulatorClient } from './emulator-client.js';

const LINKED_NUMBER = '15550004444';
const WAITING_NUMBER = '15550005555';

const LINK_MS = 15_000;
const NOTICE_MS = 10_000;
const LOOK_MS = 50;

/** One number that is linked already, and one whose phone still waits for the QR code. */
export async function ensureLinkedDevices(app: INestApplication, call: Call, emulator: EmulatorClient): Promise<void> {
  await emulator.addPhone(LINKED_NUMBER, 'Shop');
  await emulator.addPhone(WAITING_NUMBER, 'Reception');
  await ensureDevice(app, call, LINKED_NUMBER, 'Shop');
  await ensureDevice(app, call, WAITING_NUMBER, 'Reception');
  if (await emulator.isLinked(LINKED_NUMBER)) return;
  await untilNoticed(app, call);
  await link(app, call, emulator);
}

async function ensureDevice(app: INestApplication, call: Call, number: string, name: string): Promise<void> {
  const known = (await app.get(DevicesService).list(call, {})).data.some((device) => device.number === number);
  if (!known) await app.get(NewDevices).create(call, { number, engine: 'linked', name });
}

/** The emulator forgets its links when it stops, as a phone that unlinks: the worker is told so at its first login. */
async function untilNoticed(app: INestApplication, call: Call): Promise<void> {
  const deadline = Date.now() + NOTICE_MS;
  const isConnected = async (): Promise<boolean> =>
    (await app.get(DevicesService).get(call, LINKED_NUMBER)).status === 'connected';
  while ((await isConnected()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

/** As a person would: the code is shown, and the phone scans it. */
async function link(app: INestApplication, call: Call, emulator: EmulatorClient): Promise<void> {
  const device = await app.get(DevicesService).reach(call, LINKED_NUMBER);
  for await (const step of app.get(LinkAttempts).watch(device, 'qr', LINK_MS)) {
    if (step.qr !== undefined) await emulator.scan(LINKED_NUMBER, step.qr);
  }
}
