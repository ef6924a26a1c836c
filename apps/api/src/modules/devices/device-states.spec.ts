import { connectionReasons, isConnectionReason, type ConnectionReason } from '../../engines/engine.js';
import { deviceStatuses, type DeviceStatus } from './device.js';
import {
  isKeptConnected,
  sentenceFor,
  standingAfter,
  waitsForPerson,
  type DeviceTurn,
  type Standing,
} from './device-states.js';

const reasons = Object.keys(connectionReasons).filter(isConnectionReason);
const waiting = reasons.filter((reason) => reason !== 'linking' && connectionReasons[reason].again === 'never');
const passing = reasons.filter((reason) => connectionReasons[reason].again !== 'never');

const down = (reason: ConnectionReason): DeviceTurn => ({ to: 'down', reason });
const standing = (status: DeviceStatus, reason: string | null = null): Standing => ({ status, reason });
const shown = ({ status, reason }: Standing): string => `${status} ${reason ?? '-'}`;

describe('how a device stands after each turn', () => {
  const from = {
    never: standing('not_initialized'),
    linking: standing('not_connected', 'linking'),
    expired: standing('not_connected', 'qr_expired'),
    connected: standing('connected'),
    lost: standing('disconnected', 'connection_lost'),
    paused: standing('disconnected', 'paused'),
    out: standing('disconnected', 'logged_out_on_phone'),
  };

  it.each<[keyof typeof from, DeviceTurn, string]>([
    ['never', { to: 'connecting' }, 'not_initialized -'],
    ['never', { to: 'linking' }, 'not_connected linking'],
    ['never', { to: 'connected' }, 'connected -'],
    ['never', down('unreachable'), 'not_initialized unreachable'],
    ['never', { to: 'paused' }, 'not_initialized paused'],
    ['linking', { to: 'connecting' }, 'not_connected linking'],
    ['linking', { to: 'connected' }, 'connected -'],
    ['linking', down('qr_expired'), 'not_connected qr_expired'],
    ['linking', down('wrong_number'), 'not_connected wrong_number'],
    ['linking', down('passkey_required'), 'not_connected passkey_required'],
    ['linking', down('code_refused'), 'not_connected code_refused'],
    ['linking', down('connection_lost'), 'not_connected connection_lost'],
    ['linking', down('restart_required'), 'disconnected restart_required'],
    ['linking', { to: 'paused' }, 'not_connected paused'],
    ['expired', { to: 'linking' }, 'not_connected linking'],
    ['expired', down('timed_out'), 'not_connected qr_expired'],
    ['connected', { to: 'connecting' }, 'connected -'],
    ['connected', { to: 'connected' }, 'connected -'],
    ['connected', { to: 'linking' }, 'not_connected linking'],
    ['connected', down('timed_out'), 'disconnected timed_out'],
    ['connected', down('logged_out_on_phone'), 'disconnected logged_out_on_phone'],
    ['connected', down('banned'), 'disconnected banned'],
    ['connected', { to: 'paused' }, 'disconnected paused'],
    ['connected', { to: 'resumed' }, 'connected -'],
    ['lost', { to: 'connecting' }, 'disconnected connection_lost'],
    ['lost', { to: 'connected' }, 'connected -'],
    ['lost', down('replaced_elsewhere'), 'disconnected replaced_elsewhere'],
    ['lost', { to: 'resumed' }, 'disconnected connection_lost'],
    ['paused', { to: 'paused' }, 'disconnected paused'],
    ['paused', { to: 'resumed' }, 'disconnected -'],
    ['paused', down('connection_lost'), 'disconnected paused'],
    ['out', { to: 'connecting' }, 'disconnected logged_out_on_phone'],
    ['out', { to: 'linking' }, 'not_connected linking'],
    ['out', { to: 'connected' }, 'connected -'],
    ['out', { to: 'paused' }, 'disconnected logged_out_on_phone'],
    ['out', { to: 'resumed' }, 'disconnected logged_out_on_phone'],
    ['out', down('connection_lost'), 'disconnected logged_out_on_phone'],
  ])('%s, %j: %s', (name, turn, expected) => {
    expect(shown(standingAfter(from[name], turn))).toBe(expected);
  });

  it('never turns a passing trouble into a logout, nor a logout into a passing trouble', () => {
    for (const status of deviceStatuses) {
      for (const trouble of passing) {
        const after = standingAfter(standing(status), down(trouble));
        expect([status, trouble, after.reason]).toEqual([status, trouble, trouble]);
        expect([trouble, waitsForPerson(after)]).toEqual([trouble, false]);
        for (const end of waiting) {
          expect(standingAfter(standing(status, end), down(trouble))).toEqual(standing(status, end));
          expect(standingAfter(after, down(end)).reason).toBe(end);
        }
      }
    }
  });

  it('calls no device disconnected that was never linked', () => {
    for (const reason of reasons.filter((one) => one !== 'restart_required')) {
      for (const status of ['not_initialized', 'not_connected'] as const) {
        expect(standingAfter(standing(status), down(reason)).status).toBe(status);
      }
    }
  });
});

describe('what the gateway connects again of its own accord', () => {
  const device = { paused: false, deletedAt: null };
  it.each<[string, Standing, object, boolean]>([
    ['what is connected', standing('connected'), {}, true],
    ['what was lost', standing('disconnected', 'connection_lost'), {}, true],
    ['what was resumed', standing('disconnected'), {}, true],
    ['what a newer gateway knows the reason of', standing('disconnected', 'a_reason_of_tomorrow'), {}, true],
    ['what was never linked', standing('not_initialized'), {}, false],
    ['what is being linked', standing('not_connected', 'linking'), {}, false],
    ['what is paused', standing('connected'), { paused: true }, false],
    ['what was deleted', standing('connected'), { deletedAt: new Date() }, false],
    ...waiting.map((reason): [string, Standing, object, boolean] => [
      reason,
      standing('disconnected', reason),
      {},
      false,
    ]),
    ...passing.map((reason): [string, Standing, object, boolean] => [
      reason,
      standing('disconnected', reason),
      {},
      true,
    ]),
  ])('%s', (_what, stands, difference, expected) => {
    expect(isKeptConnected({ ...device, ...stands, ...difference })).toBe(expected);
  });
});

it('every reason has a sentence, and no reason has none', () => {
  expect(reasons.map(sentenceFor).every((sentence) => sentence !== null && sentence.endsWith('.'))).toBe(true);
  expect([sentenceFor(null), sentenceFor('unheard of')]).toEqual([null, null]);
});
