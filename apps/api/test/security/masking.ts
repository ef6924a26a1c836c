import { ContactsService } from '../../src/modules/contacts/index.js';
import { newId } from '../../src/platform/ids/ids.js';
import type { OperationSpec } from '../../src/platform/operations/operation.js';
import { OperationRegistry } from '../../src/platform/operations/operation.registry.js';
import { aDevice } from '../factories/a-device.js';
import type { TestTenant } from '../factories/a-tenant.js';
import type { Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { callAt, doorsOf, withoutRequestId, type Caller, type Input, type TestDoor } from './operation-calls.js';
import { operationCases, type Things } from './operation-cases.js';

const SECRET_WORDS = 'a-sentence-of-the-victim';

/** What a tenant has, and what a stranger could come to know the name of. */
export async function furnish(gateway: Gateway, tenant: TestTenant): Promise<Things> {
  const device = await aDevice(gateway, tenant);
  const body = { device_id: device.id, to: '15550002222', text: SECRET_WORDS };
  const message = await tenant.call('POST /api/v1/messages', body);
  const token = await tenant.call('POST /api/v1/tokens', { name: SECRET_WORDS });
  const [messageId, tokenId] = [String(fieldOf(message.json, 'id')), String(fieldOf(token.json, 'id'))];
  const [mediaId, linkPageId] = [newId('med'), newId('lnk')];
  const contactId = String(
    await gateway.app.get(ContactsService).seen(tenant.id, { number: '15550003333', name: SECRET_WORDS }),
  );
  const people = await tenant.call('GET /api/v1/users');
  const invited = await tenant.call('POST /api/v1/users/invitations', { email: 'ben@acme.example', role: 'agent' });
  return {
    deviceId: device.id,
    number: device.number,
    messageId,
    mediaId,
    tokenId,
    linkPageId,
    contactId,
    userId: String(fieldOf(people.json, 'data', 0, 'id')),
    invitationId: String(fieldOf(invited.json, 'id')),
  };
}

function neverThere(): Things {
  return {
    deviceId: newId('dev'),
    number: '15559876543',
    messageId: newId('msg'),
    mediaId: newId('med'),
    tokenId: newId('tok'),
    linkPageId: newId('lnk'),
    contactId: newId('con'),
    userId: newId('usr'),
    invitationId: newId('inv'),
  };
}

export function operations(gateway: Gateway): readonly OperationSpec[] {
  return gateway.app
    .get(OperationRegistry)
    .all()
    .map(({ spec }) => spec);
}

export interface Attempt {
  readonly spec: OperationSpec;
  readonly door: TestDoor;
  readonly at: string;
}

export function attempts(gateway: Gateway): Attempt[] {
  return operations(gateway).flatMap((spec) =>
    doorsOf(spec).map((door) => ({ spec, door, at: `${spec.id} by ${door}` })),
  );
}

export function namings(spec: OperationSpec, things: Things): readonly Input[] {
  return operationCases[spec.id]?.naming(things) ?? [];
}

function answeredAs(door: TestDoor, answer: Answer): number {
  if (door !== 'mcp') return answer.status;
  return fieldOf(answer.json, 'result', 'isError') === true ? 400 : answer.status;
}

function expectedStatus(spec: OperationSpec, door: TestDoor): number {
  const answer = operationCases[spec.id]?.answer;
  if (door === 'mcp') return answer === 'own' ? 200 : 400;
  return answer === 'own' || answer === undefined ? 200 : answer;
}

/** Names everything of `things`, and as much that never existed: both must look the same. Answers what did not. */
export async function differences(
  gateway: Gateway,
  caller: Caller,
  things: Things,
  only: (spec: OperationSpec) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  const absent = neverThere();
  for (const { spec, door, at } of attempts(gateway).filter(({ spec: each }) => only(each))) {
    const inputs = namings(spec, absent);
    for (const [i, input] of namings(spec, things).entries()) {
      const answer = await callAt(gateway, { spec, door }, caller, input);
      const masked = await callAt(gateway, { spec, door }, caller, inputs[i] ?? {});
      if (withoutRequestId(answer.text) !== withoutRequestId(masked.text)) found.push(`${at}: ${answer.text}`);
      if (answeredAs(door, answer) !== expectedStatus(spec, door)) found.push(`${at}: ${answer.status} ${answer.text}`);
      const leaks = [...Object.values(things), SECRET_WORDS].filter((secret) => answer.text.includes(secret));
      if (leaks.length > 0) found.push(`${at} shows ${leaks.join(' ')}`);
    }
  }
  return found;
}
