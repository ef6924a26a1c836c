import { eventually } from '../harness/eventually.js';
import { fieldOf } from '../harness/json.js';
import { aLinkableDevice } from './a-linkable-device.js';
import type { TestTenant } from './a-tenant.js';

/** A linked number that is connected, without an emulator behind it; the gateway needs an engine that connects at once. */
export async function aConnectedDevice(tenant: TestTenant): Promise<{ id: string; number: string }> {
  const device = await aLinkableDevice(tenant);
  await tenant.call(`POST /api/v1/devices/${device.id}/pairing-code`);
  await eventually('the device is connected', async () => {
    const { json } = await tenant.call(`GET /api/v1/devices/${device.id}`);
    return fieldOf(json, 'status') === 'connected' || JSON.stringify(json);
  });
  return device;
}
