import { fieldOf } from '../harness/json.js';
import type { TestTenant } from './a-tenant.js';

let made = 0;

/** A number that nobody has linked yet; the gateway needs an engine whose WhatsApp the test plays. */
export async function aLinkableDevice(tenant: TestTenant): Promise<{ id: string; number: string }> {
  const number = `1777${String(++made).padStart(6, '0')}`;
  const answer = await tenant.call('POST /api/v1/devices', { number, engine: 'linked' });
  if (answer.status !== 201) throw new Error(`the device was not made: ${answer.text}`);
  return { id: String(fieldOf(answer.json, 'id')), number };
}
