import type { Device } from '../device.js';
import { happeningOf, partConnected, spansOf, type Told } from './health.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const event = (type: Told['type'], at: string, data: object = {}): Told => ({ id: at, at, type, data });
const device: Device = {
  ...{ id: 'dev_1', number: '15550001111', engine: 'linked', name: 'Support', status: 'connected' },
  ...{ reason: null, reason_text: null, again: null, changed_at: '2026-11-01T00:00:00.000Z', paused: false },
  ...{ lid: null, proxy: null, daily_limit: null, created_at: '2026-11-01T00:00:00.000Z' },
};

describe('a happening', () => {
  it('says why in a sentence, and whether it passes by itself', () => {
    const data = { again: 'never', sentence: 'The device was logged out. Link it again.' };
    expect(happeningOf(event('device.disconnected', now.toISOString(), data))).toMatchObject({
      ...{ word: 'disconnected', tone: 'bad', sentence: 'The device was logged out. Link it again.' },
    });
    expect(happeningOf(event('device.disconnected', now.toISOString(), { again: 'soon' }))?.tone).toBe('busy');
  });

  it('is none when it is no news of the connection', () => {
    expect(happeningOf(event('message.sent', now.toISOString()))).toBeUndefined();
  });
});

describe('the last 24 hours', () => {
  it('are what their events say, and unknown before the first', () => {
    const events = [
      event('device.connected', '2026-11-21T06:00:00.000Z'),
      event('device.disconnected', '2026-11-21T00:00:00.000Z', { status: 'disconnected' }),
    ];
    const spans = spansOf(events, device, now);
    expect(spans).toEqual([
      { state: 'unknown', from: 0, to: 0.5 },
      { state: 'down', from: 0.5, to: 0.75 },
      { state: 'up', from: 0.75, to: 1 },
    ]);
    expect(partConnected(spans)).toBe(0.5);
  });

  it('go on from an older event, and from how it stands when there is none', () => {
    expect(spansOf([event('device.paused', '2026-11-18T00:00:00.000Z')], device, now)).toEqual([
      { state: 'paused', from: 0, to: 1 },
    ]);
    expect(spansOf([], { ...device, created_at: '2026-11-21T06:00:00.000Z' }, now)).toEqual([
      { state: 'up', from: 0.75, to: 1 },
    ]);
  });
});
