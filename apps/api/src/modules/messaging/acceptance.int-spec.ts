import { jest } from '@jest/globals';
import { aDevice, type TestDevice } from '../../../test/factories/a-device.js';
import { aTenant, type TestTenant } from '../../../test/factories/a-tenant.js';
import { aGateway, type Gateway } from '../../../test/harness/gateway.js';
import { messagesOf } from '../../../test/harness/stored-messages.js';
import { AcceptanceRepository } from './acceptance.repository.js';

describe('acceptance', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await aGateway({ env: { ROLE: 'api' } });
  });
  afterAll(() => gateway.close());
  afterEach(() => jest.restoreAllMocks());

  async function aSender(messagesPerDay: number | null): Promise<{ tenant: TestTenant; device: TestDevice }> {
    const tenant = await aTenant(gateway, { limits: { messagesPerDay } });
    return { tenant, device: await aDevice(gateway, tenant) };
  }

  async function statusesOf(
    { tenant, device }: { tenant: TestTenant; device: TestDevice },
    count: number,
    headers: (serial: number) => Record<string, string> = () => ({}),
  ): Promise<number[]> {
    const send = (_: unknown, serial: number): Promise<{ status: number }> => {
      const body = { sender_device: device.number, phone: '4915550001', message: `Message ${serial}` };
      return tenant.call('POST /api/send/text', body, headers(serial));
    };
    return (await Promise.all(Array.from({ length: count }, send))).map(({ status }) => status);
  }

  it('commits callers that come together in few statements', async () => {
    const sender = await aSender(null);
    const repository = gateway.app.get(AcceptanceRepository);
    const commit = repository.accept.bind(repository);
    const commits = jest.spyOn(repository, 'accept').mockImplementation(async (rows) => {
      // As on a disk: the test's database does not wait for one.
      await new Promise((resolve) => setTimeout(resolve, 40));
      return commit(rows);
    });
    const statuses = await statusesOf(sender, 200);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(commits.mock.calls.length).toBeLessThan(25);
    expect(await messagesOf(gateway.world.database.url, sender.tenant.id)).toHaveLength(200);
  });

  it('admits exactly what the day has room for, whatever other tenants send in the same commits', async () => {
    const limited = await Promise.all([aSender(30), aSender(1), aSender(45)]);
    const free = await aSender(null);
    const statuses = await Promise.all([...limited, free].map((sender) => statusesOf(sender, 60)));
    const admitted = statuses.map((all) => all.filter((status) => status === 200).length);
    expect(admitted).toEqual([30, 1, 45, 60]);
    const kept = [...limited, free].map(({ tenant }) => messagesOf(gateway.world.database.url, tenant.id));
    expect((await Promise.all(kept)).map((messages) => messages.length)).toEqual(admitted);
  });
});
