import type { TestDevice } from '../factories/a-device.js';
import type { TestTenant } from '../factories/a-tenant.js';
import { eventually } from './eventually.js';
import { ask } from './http.js';
import { fieldOf } from './json.js';

export interface Errand {
  readonly tenant: TestTenant;
  readonly device: Pick<TestDevice, 'number'>;
  readonly recipient: string;
  readonly port: number;
}

/** Asks under one Idempotency-Key until there is an answer, whatever dies meanwhile; the id of the message. */
export async function sendUntilAnswered({ tenant, device, recipient, port }: Errand, text: string): Promise<string> {
  let id = '';
  const key = `${recipient} ${text}`;
  const attempt = async (): Promise<unknown> => {
    const answer = await ask(port, {
      method: 'POST',
      path: '/api/send/text',
      host: tenant.host,
      headers: { 'access-token': tenant.token, 'idempotency-key': key },
      body: { sender_device: device.number, phone: recipient, message: text },
    }).catch((error: unknown) => error);
    if (fieldOf(answer, 'status') !== 200) return fieldOf(answer, 'text') ?? String(answer);
    id = String(fieldOf(answer, 'json', 'message_ids', 0));
    return true;
  };
  await eventually(`${key} is answered`, attempt, 60_000);
  return id;
}
