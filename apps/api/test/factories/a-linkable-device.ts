import { fieldOf } from '../harness/json.js';
import type { TestTenant } from './a-tenant.js';

let made = 0;

/** A number that is to be linked by a code; the gateway needs a pairing engine. */
export async function aLinkedDevice(tenant: TestTenant): Promise<{ id: string; number: string }> {
  const number = `1777${String(++made).padStart(6, '0')}`;
  const answer = await tenant.call('POST /api/v1/devices', { number, engine: 'linked' });
  if (answer.status !== 201) throw new Error(`the device was not made: ${answer.text}`);
  return { id: String(fieldOf(answer.json, 'id')), number };
}
