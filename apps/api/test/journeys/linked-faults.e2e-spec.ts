import { jest } from '@jest/globals';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, type WebDevice } from '../factories/a-web-device.js';
import { docTable, type DocRow } from '../harness/doc-table.js';
import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';

jest.setTimeout(180_000);

const LINKED_AT_ONCE = 2;
const PATIENCE_MS = 45_000;
/** A pause so short that the test sees its end. */
const SHORT_SECONDS = 5;

/** One row of the documentation, and the device it is tried on. */
interface Trial {
  readonly row: DocRow;
  readonly code: number;
  readonly device: WebDevice;
}

let gateway: Gateway;
let tenant: TestTenant;
let closes: Trial[];
let answers: Trial[];

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
  const reasons = docTable(await page('connection-reasons'), 'WhatsApp’s codes');
  const closed = reasons.flatMap((row) => numbersIn(row['WhatsApp’s codes']).map((code) => ({ row, code })));
  const linked = (await page('message-failures')).split('\n## ').find((part) => part.startsWith('What linked'));
  const answered = docTable(linked ?? '', 'tried again').map((row) => ({ row, code: Number(row['WhatsApp’s code']) }));
  const devices: WebDevice[] = [];
  while (devices.length < Math.max(closed.length, answered.length)) {
    const some = Array.from({ length: LINKED_AT_ONCE }, () => aWebDevice(gateway, tenant));
    devices.push(...(await Promise.all(some)));
  }
  const triedOn = <T extends object>(rows: readonly T[]): (T & { device: WebDevice })[] =>
    devices.flatMap((device, i) => (rows[i] === undefined ? [] : [{ ...rows[i], device }]));
  closes = triedOn(closed);
  answers = triedOn(answered);
});
afterAll(() => gateway.close());

async function page(slug: string): Promise<string> {
  const answer = await gateway.ask({ path: `/docs/${slug}.md`, host: BASE_DOMAIN });
  expect(answer.status).toBe(200);
  return answer.text;
}

function numbersIn(cell = ''): number[] {
  return cell.split(', ').map(Number).filter(Number.isInteger);
}

const fault = (body: object): Promise<void> => emulatorAsk(gateway, 'POST', '/admin/web/faults', body);

async function list(path: string): Promise<readonly unknown[]> {
  return listOf((await tenant.call(`GET ${path}`)).json, 'data');
}

/** Asks once for all of them, until each has what it is to have. */
async function eachEventually(promise: string, trials: readonly Trial[], look: () => Promise<Has>): Promise<void> {
  const missing = async (): Promise<true | string> => {
    const has = await look();
    const left = trials.filter((trial) => !has(trial)).map(({ code }) => code);
    return left.length === 0 || left.join();
  };
  await eventually(promise, missing, PATIENCE_MS);
}
type Has = (trial: Trial) => boolean;

describe('each code that WhatsApp answers a message with leads to what the documentation says', () => {
  const firstTold = ({ row, device }: Trial, messages: readonly unknown[]): unknown =>
    listOf(messageOf(device, messages), 'timeline').find((entry) => fieldOf(entry, 'cause') === row['code']);
  const messageOf = ({ id }: WebDevice, messages: readonly unknown[]): unknown =>
    messages.find((message) => fieldOf(message, 'device_id') === id);
  const messages = (): Promise<readonly unknown[]> => list('/api/v1/messages?direction=out&limit=200');
  const pauseOf = ({ row }: Trial): number => Number(/after (\d+) seconds/.exec(row['tried again'] ?? '')?.[1] ?? 0);

  const isLong = (trial: Trial): boolean => pauseOf(trial) > SHORT_SECONDS;
  /** As each was when it was first seen to have its outcome. */
  const outcomes = new Map<Trial, unknown>();

  beforeAll(async () => {
    await Promise.all(
      answers.map(async ({ code, device }) => {
        const recipient = aNumber();
        await emulatorAsk(gateway, 'POST', '/admin/phones', { number: recipient });
        await fault({ kind: 'nack', number: device.number, recipient, code });
        await tenant.call('POST /api/v1/messages', { device_id: device.id, to: recipient, text: 'Hello' });
      }),
    );
  });

  it('to its status and failure code', async () => {
    expect(answers.length).toBeGreaterThan(15);
    await eachEventually('each answer is told', answers, async () => {
      const all = await messages();
      return (trial) => {
        if (fieldOf(firstTold(trial, all), 'state') !== trial.row['status']) return false;
        if (!outcomes.has(trial)) outcomes.set(trial, messageOf(trial.device, all));
        return true;
      };
    });
    for (const trial of answers.filter(({ row }) => row['status'] === 'failed'))
      expect(outcomes.get(trial)).toMatchObject({ status: 'failed', error_code: trial.row['code'], hold_until: null });
  });

  it('to another attempt after the pause it names, or to none', async () => {
    for (const trial of answers.filter(isLong)) {
      const message = outcomes.get(trial);
      const { code, row } = trial;
      expect([code, fieldOf(message, 'hold_reason')]).toEqual([code, row['code']]);
      const toldAt = Date.parse(String(fieldOf(firstTold(trial, [message]), 'at')));
      const seconds = (Date.parse(String(fieldOf(message, 'hold_until'))) - toldAt) / 1_000;
      expect(seconds).toBeGreaterThanOrEqual(pauseOf(trial));
      expect(seconds).toBeLessThanOrEqual(pauseOf(trial) * 1.25);
    }
    const soon = answers.filter((trial) => pauseOf(trial) > 0 && !isLong(trial));
    expect(soon.length).toBeGreaterThan(0);
    await eachEventually('what waits shortly is sent', soon, async () => {
      const all = await messages();
      return ({ device }) => ['sent', 'delivered', 'read'].includes(String(fieldOf(messageOf(device, all), 'status')));
    });
    const all = await messages();
    for (const trial of answers.filter(({ row }) => row['tried again'] === 'no'))
      expect(messageOf(trial.device, all)).toEqual(outcomes.get(trial));
  });
});

describe('each code that WhatsApp closes a connection with leads to what the documentation says', () => {
  const againIn = ({ row }: Trial): string => (row['connects again'] ?? '').split(':')[0] ?? '';
  const comesBack = (trial: Trial): boolean => ['now', 'soon'].includes(againIn(trial));
  const deviceOf = ({ device }: Trial, devices: readonly unknown[]): unknown =>
    devices.find((one) => fieldOf(one, 'id') === device.id);
  const socketsByNumber = async (): Promise<Map<unknown, number>> => {
    const all = listOf(await emulatorTell(gateway, '/admin/web/devices'), 'devices');
    return new Map(all.map((one) => [fieldOf(one, 'number'), Number(fieldOf(one, 'sockets', 'opened'))]));
  };
  let before: Map<unknown, number>;

  beforeAll(async () => {
    before = await socketsByNumber();
    for (const { code, device } of closes) await close(code, device.number);
  });

  it('to its status, reason and event', async () => {
    expect(closes.length).toBeGreaterThan(15);
    const told = closes.filter((trial) => againIn(trial) !== 'now');
    await eachEventually('each close is told', told, async () => {
      const events = await list('/api/v1/events?type=device.disconnected&limit=500');
      return (trial) => {
        const { status, reason } = trial.row;
        const facts = { status, reason, again: againIn(trial), sentence: trial.row['in words, and what to do'] };
        return events.some(
          (event) =>
            fieldOf(event, 'device_id') === trial.device.id &&
            Object.entries(facts).every(([name, value]) => fieldOf(event, 'data', name) === value),
        );
      };
    });
  });

  it('to a new connection by itself, or to none', async () => {
    await eachEventually('who comes back is back', closes.filter(comesBack), async () => {
      const devices = await list('/api/v1/devices?limit=200');
      const sockets = await socketsByNumber();
      return (trial) =>
        fieldOf(deviceOf(trial, devices), 'status') === 'connected' &&
        (sockets.get(trial.device.number) ?? 0) > (before.get(trial.device.number) ?? 0);
    });
    const devices = await list('/api/v1/devices?limit=200');
    for (const trial of closes.filter((one) => !comesBack(one))) {
      const { status, reason } = trial.row;
      const reason_text = trial.row['in words, and what to do'];
      expect(deviceOf(trial, devices)).toMatchObject({ status, reason, reason_text });
    }
  });
});

/** How WhatsApp comes to say a code; the others are answers to a login. */
const ofItsOwn: Readonly<Record<number, string>> = {
  401: 'logged-out',
  403: 'banned',
  405: 'outdated',
  428: 'drop',
  440: 'replaced',
};
const toAnOpenConnection = [408, 411, 500, 503, 515];

async function close(code: number, number: string): Promise<void> {
  const kind = ofItsOwn[code];
  if (kind !== undefined) return fault({ kind, number });
  if (toAnOpenConnection.includes(code)) return fault({ kind: 'stream-error', number, code });
  await fault({ kind: 'login-fails', number, code });
  await fault({ kind: 'drop', number });
}
