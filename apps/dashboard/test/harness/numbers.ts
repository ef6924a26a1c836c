import { randomInt } from 'node:crypto';
import { demo, emulate, eventually, fieldOf, listOf } from './demo.js';
import type { Person } from './people.js';

export interface TestDevice {
  readonly id: string;
  readonly number: string;
}

/** Nine digits that no other test uses. */
function digits(): string {
  return String(randomInt(1_000_000_000)).padStart(9, '0');
}

/** A Cloud API number that is connected. */
export async function aCloudNumber(owner: Person, name = 'Support'): Promise<TestDevice> {
  const [number, phoneNumberId] = [`155${digits()}`, `9${digits()}`];
  const path = `/admin/numbers/${phoneNumberId}`;
  const secrets = { accessToken: `token-${number}`, appSecret: `secret-${number}`, verifyToken: `verify-${number}` };
  const known = { displayNumber: number, verifiedName: name, ...secrets };
  await emulate('PUT', path, known);
  const answer = await owner.call('POST /api/v1/devices', {
    ...{ number, name, engine: 'cloud' },
    credentials: {
      phone_number_id: phoneNumberId,
      access_token: secrets.accessToken,
      app_secret: secrets.appSecret,
      verify_token: secrets.verifyToken,
    },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  const id = String(fieldOf(answer.json, 'id'));
  await emulate('PUT', path, { ...known, webhookUrl: `http://127.0.0.1:${demo.port}/callbacks/${id}` });
  return { id, number };
}

/** A linked number whose phone has not scanned anything yet. */
export async function anUnlinkedNumber(owner: Person, name = 'Shop'): Promise<TestDevice> {
  const number = await aPhone(name);
  const answer = await owner.call('POST /api/v1/devices', { number, name, engine: 'linked' });
  if (answer.status !== 201) throw new Error(answer.text);
  return { id: String(fieldOf(answer.json, 'id')), number };
}

/** A pretended phone; `habits` as the phones page has them. */
export async function aPhone(name = 'Ada', habits: object = {}): Promise<string> {
  const number = `49${digits()}`;
  await emulate('POST', '/admin/phones', { number, name, ...habits });
  return number;
}

/** What a phone shows, the oldest first. */
export async function shownOn(phone: string): Promise<readonly unknown[]> {
  return listOf(await emulate('GET', `/admin/phones/${phone}/messages?direction=received`), 'messages');
}

/** Waits until so many messages are on the phone, and gives what they hold. */
export async function arrivedOn(phone: string, count = 1): Promise<unknown[]> {
  let shown: readonly unknown[] = [];
  await eventually(`${count} messages are on ${phone}`, async () => {
    shown = await shownOn(phone);
    return shown.length >= count || JSON.stringify(shown);
  });
  return shown.map((message) => fieldOf(message, 'content'));
}
