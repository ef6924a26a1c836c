import { staleKeyOf } from './invalidation.js';

describe('an event', () => {
  it('makes stale what pages show of the thing it happened to', () => {
    expect(staleKeyOf('device.connected')).toEqual(['devices']);
    expect(staleKeyOf('message.received')).toEqual(['messages']);
    expect(staleKeyOf('history.progress')).toEqual(['history']);
  });
});
