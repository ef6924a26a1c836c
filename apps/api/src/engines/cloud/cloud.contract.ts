import { createEmulator } from '../../../../../libs/emulator/src/index.js';
import { SystemClock } from '../../platform/clock/clock.js';
import type { ArrangedFailure, EngineBench, EngineSubject } from '../engine.contract.js';
import { CallbackDoor } from './callback-door.contract.js';
import { EmulatedPhone, EmulatorHand } from './emulated-phone.contract.js';
import { CloudEngine } from './cloud.engine.js';
import { UndiciHttpClient } from './http/undici-http-client.js';

const phoneNumberId = '106540352242922';
const credentials = {
  phoneNumberId,
  accessToken: 'EAAG-emulated',
  appSecret: 'app-secret',
  verifyToken: 'verify-me',
  wabaId: '102290129340398',
};
const device = { id: 'dev_1', number: '15550100001' };
const phoneNumber = '15551234567';
const { appSecret, accessToken, verifyToken } = credentials;
const registered = { phoneNumberId, displayNumber: '+1 555 010 0001', accessToken, appSecret, verifyToken };

/** The Cloud API engine before the emulator, with the door that takes Meta's calls. */
export interface CloudBench extends EngineBench {
  readonly engine: CloudEngine;
  /** The same engine before another Graph API. */
  engineAt(graphUrl: string): CloudEngine;
  readonly credentials: typeof credentials;
  /** What the engine told the operator. */
  readonly warnings: readonly unknown[];
  readonly hand: EmulatorHand;
  readonly door: CallbackDoor;
  /** Misbehaves once. */
  behave(behaviour: object): Promise<void>;
}

export async function prepareCloud(): Promise<CloudBench> {
  const door = new CallbackDoor();
  const emulator = await createEmulator({ port: 0, numbers: [{ ...registered, webhookUrl: await door.open() }] });
  const hand = new EmulatorHand(emulator.url);
  const http = new UndiciHttpClient();
  const warnings: unknown[] = [];
  const log = { warn: (...given: unknown[]) => void warnings.push(given) };
  const engineAt = (graphUrl: string): CloudEngine =>
    new CloudEngine({ http, log, clock: new SystemClock(), graphUrl, graphVersion: 'v23.0' });
  await hand.ask('POST', '/phones', { number: phoneNumber, name: 'Ada' });
  return {
    engine: engineAt(emulator.graphUrl),
    engineAt,
    device,
    credentials,
    malformed: { credentials: { ...credentials, phoneNumberId: 'not digits' }, field: 'phoneNumberId' },
    refused: { ...credentials, accessToken: 'EAAG-expired' },
    phone: new EmulatedPhone(phoneNumber, device.number, hand),
    warnings,
    hand,
    door,
    behave: async (behaviour) => {
      await hand.ask('POST', '/behaviours', { times: 1, ...behaviour });
    },
    attach: ({ callbacks }) => door.leadTo(callbacks),
    close: async () => {
      await http.close();
      await emulator.close();
      await door.close();
    },
  };
}

const refused = (code: number, name: string, ours: string, retry: 'later' | 'never' | 'reconnect') => ({
  name,
  at: 'send' as const,
  code: ours,
  retry,
  arrange: ({ behave }: CloudBench) => behave({ kind: 'fail', code }),
});

const failures: readonly ArrangedFailure<CloudBench>[] = [
  refused(131026, 'the recipient is not on WhatsApp', 'recipient_unreachable', 'never'),
  refused(131047, 'the recipient has not written lately', 'window_closed', 'never'),
  refused(131056, 'one recipient gets too many messages', 'rate_limited', 'later'),
  refused(131000, 'Meta has a fault', 'whatsapp_unavailable', 'later'),
  refused(190, 'the access token has expired', 'credentials_refused', 'reconnect'),
  {
    name: 'Meta slows the device down',
    at: 'send',
    code: 'rate_limited',
    retry: 'later',
    arrange: ({ behave }) => behave({ kind: 'throttle', perSecond: 0 }),
  },
  {
    name: 'the connection is cut before Meta looked',
    at: 'send',
    code: 'outcome_unknown',
    retry: 'unknown',
    arrange: ({ behave }) => behave({ kind: 'drop', moment: 'before' }),
  },
  {
    name: 'the answer is lost after the phone got it',
    at: 'send',
    code: 'outcome_unknown',
    retry: 'unknown',
    shown: true,
    arrange: ({ behave }) => behave({ kind: 'drop', moment: 'after' }),
  },
  {
    name: 'Meta takes it and cannot deliver it',
    at: 'status',
    code: 'recipient_unreachable',
    arrange: ({ behave }) => behave({ kind: 'fail', code: 131026, at: 'status' }),
  },
];

export const cloudSubject: EngineSubject<CloudBench> = { skills: ['callbacks'], failures, prepare: prepareCloud };
