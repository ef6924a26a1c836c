import type { TestTenant } from '../factories/a-tenant.js';
import { fieldOf, listOf } from './json.js';

/** The texts that came in on a device, the newest first, as the gateway lists them page by page. */
export async function textsIn(tenant: TestTenant, deviceId: string): Promise<string[]> {
  const texts: string[] = [];
  let cursor = '';
  do {
    const { json } = await tenant.call(`GET /api/v1/messages?direction=in&limit=200&device_id=${deviceId}${cursor}`);
    texts.push(...listOf(json, 'data').map((one) => String(fieldOf(one, 'content', 'text'))));
    const next = fieldOf(json, 'next_cursor');
    cursor = typeof next === 'string' ? `&cursor=${next}` : '';
  } while (cursor !== '');
  return texts;
}
