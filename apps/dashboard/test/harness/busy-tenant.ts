import { eventually, fieldOf } from './demo.js';
import { aCloudNumber, anUnlinkedNumber, aPhone, type TestDevice } from './numbers.js';
import { aPerson, aTenant, type Person, type TestTenant } from './people.js';

export interface BusyTenant extends TestTenant {
  readonly device: TestDevice;
  readonly waiting: TestDevice;
  readonly agent: Person;
  /** Of a message that was delivered. */
  readonly messageId: string;
}

/** An account with something in every room: numbers, messages of several fates, tokens, a team, and its records. */
export async function aBusyTenant(): Promise<BusyTenant> {
  const tenant = await aTenant({ name: 'Bakery' });
  const { owner } = tenant;
  const device = await aCloudNumber(owner);
  const waiting = await anUnlinkedNumber(owner);
  const [phone, agent] = await Promise.all([aPhone('Ada', { autoRead: { afterMs: 10 } }), aPerson(tenant, 'agent')]);
  const send = (to: string, text: string) => owner.call('POST /api/v1/messages', { device_id: device.id, to, text });
  const delivered = await send(phone, 'Your bread is *ready*');
  await send(`49${'0'.repeat(9)}`, 'Nobody has this number');
  await owner.call('POST /api/v1/messages', { device_id: waiting.id, to: phone, text: 'Waits for the phone' });
  await owner.call('POST /api/v1/tokens', { name: 'Night build' });
  await owner.call('POST /api/v1/users/invitations', { email: `new@${tenant.subdomain}.example`, role: 'viewer' });
  const messageId = String(fieldOf(delivered.json, 'id'));
  await eventually('the message is read', async () => {
    const answer = await owner.call(`GET /api/v1/messages/${messageId}`);
    return fieldOf(answer.json, 'status') === 'read' || answer.text;
  });
  return { ...tenant, device, waiting, agent, messageId };
}
