import { connectionReasons } from '../../engine.js';
import { closureOf, reasonOf } from './closures.js';

/** As Baileys gives them: an error of its own kind, with a status code and what caused it. */
function boom(statusCode: number, message: string, data?: unknown): Error {
  return Object.assign(new Error(message), { output: { statusCode }, data });
}

const conflict = (type: string) => ({ tag: 'conflict', attrs: { type } });
const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

describe('why a connection ended', () => {
  it.each([
    [boom(515, 'Stream Errored (restart required)'), 'restart_required', 'now'],
    [boom(401, 'Stream Errored (conflict)', conflict('device_removed')), 'logged_out_on_phone', 'never'],
    [boom(440, 'Stream Errored (conflict)', conflict('device_removed')), 'logged_out_on_phone', 'never'],
    [boom(401, 'Connection Failure', { reason: '401' }), 'logged_out_on_phone', 'never'],
    [boom(402, 'Connection Failure', { reason: '402' }), 'banned', 'never'],
    [boom(403, 'Connection Failure', { reason: '403' }), 'banned', 'never'],
    [boom(405, 'Connection Failure', { reason: '405' }), 'outdated', 'slowly'],
    [boom(406, 'Connection Failure', { reason: '406' }), 'banned', 'never'],
    [boom(409, 'Connection Failure', { reason: '409' }), 'outdated', 'slowly'],
    [boom(408, 'QR refs attempts ended'), 'qr_expired', 'never'],
    [boom(408, 'Connection was lost'), 'timed_out', 'soon'],
    [boom(411, 'Multi-device beta not joined'), 'multi_device_mismatch', 'never'],
    [boom(413, 'Connection Failure'), 'session_broken', 'soon'],
    [boom(414, 'Connection Failure'), 'session_broken', 'soon'],
    [boom(415, 'Connection Failure'), 'session_broken', 'soon'],
    [boom(418, 'Connection Failure'), 'session_broken', 'soon'],
    [boom(428, 'Connection Terminated'), 'connection_lost', 'soon'],
    [boom(440, 'Stream Errored (conflict)', conflict('replaced')), 'replaced_elsewhere', 'slowly'],
    [boom(500, 'Stream Errored (unknown)'), 'session_broken', 'soon'],
    [boom(501, 'Connection Failure'), 'unavailable', 'soon'],
    [boom(503, 'Stream Errored (unknown)'), 'unavailable', 'soon'],
    [boom(408, 'WebSocket Error (connect ECONNREFUSED)', refused), 'unreachable', 'soon'],
    [boom(500, 'WebSocket Error (Unexpected server response: 502)'), 'unreachable', 'soon'],
    [boom(777, 'Something new'), 'connection_lost', 'soon'],
    [new Error('The stream could not be read'), 'connection_lost', 'soon'],
    [undefined, 'connection_lost', 'soon'],
  ] as const)('%s means %s, and then: %s', (error, reason, again) => {
    expect(reasonOf(closureOf(error))).toBe(reason);
    expect(connectionReasons[reason].again).toBe(again);
  });

  it('is the proxy, where a device with one gets no connection', () => {
    expect(reasonOf(closureOf(boom(408, 'WebSocket Error (connect ECONNREFUSED)', refused)), true)).toBe(
      'proxy_failed',
    );
    expect(reasonOf(closureOf(boom(428, 'Connection Terminated')), true)).toBe('connection_lost');
  });
});
