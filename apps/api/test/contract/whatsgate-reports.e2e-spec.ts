import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { dayInZone } from '../../src/platform/clock/day-in-zone.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { aNumber, shownOn } from '../harness/phone.js';

const DAY_MS = 86_400_000;
const told = (answer: Answer): [number, string] => [answer.status, answer.text];
const refused = (message: string, field: string): [number, string] => [
  422,
  JSON.stringify({ success: false, message, errors: { [field]: [message] } }),
];

describe('the report endpoints (CONTRACT 1, second table)', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  beforeAll(async () => {
    gateway = await aGateway();
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant);
  });
  afterAll(() => gateway.close());

  const send = (who: TestTenant, from: string, phone: string): Promise<Answer> =>
    who.call('POST /api/send/text', { sender_device: from, phone, message: 'Hi' });

  /** A number that WhatsApp refuses; answers when the gateway knows it. */
  async function failAt(who: TestTenant, from: string): Promise<string> {
    const number = aNumber();
    await emulatorAsk(gateway, 'POST', '/admin/behaviours', {
      kind: 'fail',
      code: 131026,
      at: 'status',
      recipient: number,
    });
    const { json } = await send(who, from, number);
    await eventually('the message failed', async () => {
      const found = await who.call(`GET /api/v1/messages/${String(fieldOf(json, 'message_ids', 0))}`);
      return fieldOf(found.json, 'status') === 'failed' || found.text;
    });
    return number;
  }

  describe('GET /reports/balance/{device}', () => {
    const balance = (who: TestTenant, number: string): Promise<Answer> =>
      who.call(`GET /api/reports/balance/${number}`);
    const counts = (remaining: number, successful_count: number, pending: number, failed: number): [number, string] => [
      200,
      JSON.stringify({ success: true, remaining, successful_count, pending, failed }),
    ];

    it('counts what is sent, pending and failed against the limit', async () => {
      const limited = await aDevice(gateway, tenant, { dailyLimit: 100 });
      expect(told(await balance(tenant, limited.number))).toEqual(counts(100, 0, 0, 0));
      const phone = aNumber();
      await send(tenant, limited.number, phone);
      await shownOn(gateway, phone);
      await failAt(tenant, limited.number);
      await eventually('both are counted', async () => {
        const { text } = await balance(tenant, limited.number);
        return text === counts(98, 1, 0, 1)[1] || text;
      });
      await emulatorAsk(gateway, 'POST', '/admin/behaviours', { kind: 'slow', delayMs: 3_000, recipient: phone });
      await send(tenant, limited.number, phone);
      expect(told(await balance(tenant, limited.number))).toEqual(counts(97, 1, 1, 1));
    });

    it('takes the plan’s limit where it is the lower one, and a very large number where there is none', async () => {
      expect(fieldOf((await balance(tenant, device.number)).json, 'remaining')).toBe(1_000_000_000);
      const planned = await aTenant(gateway, { limits: { messagesPerDay: 7 } });
      const { number } = await aDevice(gateway, planned, { dailyLimit: 9, callbacks: false });
      expect(told(await balance(planned, number))).toEqual(counts(7, 0, 0, 0));
    });

    it('refuses what is beyond the limit, and accepts nothing of it', async () => {
      const { number } = await aDevice(gateway, tenant, { dailyLimit: 2, callbacks: false });
      const { status, text } = await send(tenant, number, [aNumber(), aNumber(), aNumber()].join(','));
      expect([status, text]).toEqual([
        429,
        '{"success":false,"message":"The daily message quota of this device is used up."}',
      ]);
      expect(told(await balance(tenant, number))).toEqual(counts(2, 0, 0, 0));
    });

    it.each(['15559999999', 'nothing', 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y'])('knows no device %s', async (name) => {
      expect(told(await balance(tenant, name))).toEqual([404, '{"success":false,"message":"Device not found"}']);
    });

    it('knows no device of another tenant', async () => {
      const stranger = await aTenant(gateway);
      expect(told(await balance(stranger, device.number))).toEqual([
        404,
        '{"success":false,"message":"Device not found"}',
      ]);
    });

    it('counts today in the tenant’s own time zone', async () => {
      const clock = gateway.app.get(Clock);
      const systemNow = clock.now.bind(clock);
      const east = await aTenant(gateway, { timeZone: 'Pacific/Kiritimati' });
      const utc = await aTenant(gateway, { timeZone: 'UTC' });
      const of = async (who: TestTenant): Promise<[TestTenant, string]> => [
        who,
        (await aDevice(gateway, who, { dailyLimit: 10, callbacks: false })).number,
      ];
      const [eastern, western] = [await of(east), await of(utc)];
      // Kiritimati is 14 hours ahead: its midnight is 10:00 UTC.
      const midnight = Math.floor((systemNow().getTime() - 10 * 3_600_000) / DAY_MS) * DAY_MS + 10 * 3_600_000;
      try {
        clock.now = () => new Date(midnight - 1_000);
        for (const [who, number] of [eastern, western]) expect((await send(who, number, aNumber())).status).toBe(200);
        for (const [who, number] of [eastern, western])
          expect(fieldOf((await balance(who, number)).json, 'remaining')).toBe(9);
        clock.now = () => new Date(midnight + 1_000);
        expect(told(await balance(...eastern))).toEqual(counts(10, 0, 0, 0));
        expect(fieldOf((await balance(...western)).json, 'remaining')).toBe(9);
      } finally {
        clock.now = systemNow;
      }
    });
  });

  describe('GET /reports/failed_numbers', () => {
    const failedNumbers = (who: TestTenant, query = ''): Promise<Answer> =>
      who.call(`GET /api/reports/failed_numbers${query}`);

    it('lists the numbers that failed with their time, the newest first', async () => {
      const other = await aTenant(gateway);
      const [first, second] = [await aDevice(gateway, other), await aDevice(gateway, other)];
      const [early, late] = [await failAt(other, first.number), await failAt(other, second.number)];
      const answer = await failedNumbers(other);
      expect(answer.status).toBe(200);
      const entry = (number: string): string =>
        `\\{"number":"${number}","date":"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"\\}`;
      expect(answer.text).toMatch(new RegExp(`^\\{"success":true,"data":\\[${entry(late)},${entry(early)}\\]\\}$`));
      for (const reference of [first.number, first.id, `+${first.number}`]) {
        const { text } = await failedNumbers(other, `?device=${encodeURIComponent(reference)}`);
        expect(text).toMatch(new RegExp(`^\\{"success":true,"data":\\[${entry(early)}\\]\\}$`));
      }
    });

    it('bounds days in the tenant’s own time zone', async () => {
      for (const timeZone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
        const who = await aTenant(gateway, { timeZone });
        const number = await failAt(who, (await aDevice(gateway, who)).number);
        const day = (shift: number): string => dayInZone(new Date(Date.now() + shift * DAY_MS), timeZone);
        const has = async (query: string): Promise<boolean> => (await failedNumbers(who, query)).text.includes(number);
        expect(await has(`?from=${day(0)}`)).toBe(true);
        expect(await has(`?from=${day(1)}`)).toBe(false);
        expect(await has(`?to=${day(0)}`)).toBe(true);
        expect(await has(`?to=${day(-1)}`)).toBe(false);
        expect(await has(`?from=${day(-1)}&to=${day(0)}`)).toBe(true);
        expect(await has(`?from=${day(-2)}&to=${day(-1)}`)).toBe(false);
      }
    });

    it('is empty when nothing failed', async () => {
      expect(told(await failedNumbers(await aTenant(gateway)))).toEqual([200, '{"success":true,"data":[]}']);
      expect((await failedNumbers(tenant, '?from=0001-01-01&to=9999-12-31')).status).toBe(200);
    });

    it.each(['15559999999', 'nothing', 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y'])('knows no device %s', async (name) => {
      expect(told(await failedNumbers(tenant, `?device=${name}`))).toEqual(
        refused('The selected device is invalid.', 'device'),
      );
    });

    it('knows no device of another tenant', async () => {
      const stranger = await aTenant(gateway);
      expect(told(await failedNumbers(stranger, `?device=${device.number}`))).toEqual(
        refused('The selected device is invalid.', 'device'),
      );
    });

    it.each([
      ['2026-11-21', '2026-11-21'],
      ['2026-11-21', '2026-11-20'],
      ['2026-11-21', '0001-01-01'],
    ])('refuses from %s to %s', async (from, to) => {
      expect(told(await failedNumbers(tenant, `?from=${from}&to=${to}`))).toEqual(
        refused('The to date must be a date after from.', 'to'),
      );
    });

    it.each([
      '2026-02-30',
      '2026-13-01',
      '0000-01-01',
      '21.11.2026',
      '2026-11-21T00:00:00Z',
      '2026-1-1',
      'today',
      '',
      '%00',
      '99999-01-01',
    ])('refuses the day "%s"', async (day) => {
      for (const field of ['from', 'to']) {
        expect(told(await failedNumbers(tenant, `?${field}=${day}`))).toEqual(
          refused(`The ${field} is not a valid date (YYYY-MM-DD).`, field),
        );
      }
    });

    it('refuses a day given twice', async () => {
      expect(told(await failedNumbers(tenant, '?from=2026-01-01&from=2026-01-02'))).toEqual(
        refused('The from is not a valid date (YYYY-MM-DD).', 'from'),
      );
    });
  });
});
