import { emulatorAsk } from '../harness/emulator.js';
import type { Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';
import type { TestTenant } from './a-tenant.js';

export interface TestDevice {
  readonly id: string;
  readonly number: string;
  readonly phoneNumberId: string;
}

let made = 0;

/** A Cloud API number that the emulator knows and this tenant has connected; its callbacks come to this gateway. */
export async function aDevice(
  gateway: Gateway,
  tenant: TestTenant,
  { dailyLimit, callbacks = true }: { dailyLimit?: number; callbacks?: boolean } = {},
): Promise<TestDevice> {
  const serial = String(++made).padStart(6, '0');
  const number = `1555${serial}`;
  const phoneNumberId = `9000${String(process.pid).slice(-4)}${serial}`;
  const credentials = {
    accessToken: `token-${serial}`,
    appSecret: `secret-${serial}`,
    verifyToken: `verify-${serial}`,
  };
  const register = (webhook: object): Promise<void> =>
    emulatorAsk(gateway, 'PUT', `/admin/numbers/${phoneNumberId}`, {
      displayNumber: number,
      ...credentials,
      ...webhook,
    });
  await register({});
  const answer = await tenant.call('POST /api/v1/devices', {
    number,
    engine: 'cloud',
    name: `Device ${serial}`,
    ...(dailyLimit === undefined ? {} : { daily_limit: dailyLimit }),
    credentials: {
      phone_number_id: phoneNumberId,
      access_token: credentials.accessToken,
      app_secret: credentials.appSecret,
      verify_token: credentials.verifyToken,
    },
  });
  if (answer.status !== 201) throw new Error(`the device was not made: ${answer.text}`);
  const id = String(fieldOf(answer.json, 'id'));
  if (callbacks) await register({ webhookUrl: `http://127.0.0.1:${gateway.port}/callbacks/${id}` });
  return { id, number, phoneNumberId };
}
