import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { eventStream, type TestStream } from '../harness/event-stream.js';
import type { Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import type { TestTenant } from './a-tenant.js';

export interface WebDevice {
  readonly id: string;
  readonly number: string;
}

let made = 0;

/** A number whose phone exists at the emulator, added to the gateway and not yet linked. */
export async function anUnlinkedDevice(gateway: Gateway, tenant: TestTenant): Promise<WebDevice> {
  const number = `1888${String(process.pid % 1000).padStart(3, '0')}${String(++made).padStart(5, '0')}`;
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number, name: `Owner ${made}` });
  const answer = await tenant.call('POST /api/v1/devices', { number, engine: 'linked', name: `Device ${made}` });
  if (answer.status !== 201) throw new Error(`the device was not made: ${answer.text}`);
  return { id: String(fieldOf(answer.json, 'id')), number };
}

/** A number linked by showing its QR code to the pretended phone, as a person would. */
export async function aWebDevice(gateway: Gateway, tenant: TestTenant): Promise<WebDevice> {
  const device = await anUnlinkedDevice(gateway, tenant);
  await link(gateway, tenant, device);
  return device;
}

export async function link(gateway: Gateway, tenant: TestTenant, { id, number }: WebDevice): Promise<void> {
  const stream = await eventStream(gateway, tenant, `/api/v1/devices/${id}/link`);
  while (!(await scanNext(gateway, stream, number)));
  await stream.ended;
  await eventually(`${number} is connected`, async () => {
    const { json } = await tenant.call(`GET /api/v1/devices/${id}`);
    return fieldOf(json, 'status') === 'connected' || JSON.stringify(json);
  });
}

/** False when the code was too old by the time the phone looked at it: another follows. */
async function scanNext(gateway: Gateway, stream: TestStream, number: string): Promise<boolean> {
  const step = await stream.next();
  const qr = fieldOf(step, 'qr');
  if (typeof qr !== 'string') throw new Error(`there is no QR code: ${JSON.stringify(step)}`);
  return emulatorAsk(gateway, 'POST', `/admin/phones/${number}/scan`, { qr }).then(
    () => true,
    () => false,
  );
}

/** How WhatsApp sees the link of a number. */
export async function companionOf(gateway: Gateway, number: string): Promise<unknown> {
  const devices = listOf(await emulatorTell(gateway, '/admin/web/devices'), 'devices');
  return devices.find((device) => fieldOf(device, 'number') === number);
}
