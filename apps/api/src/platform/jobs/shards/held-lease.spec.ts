import { jest } from '@jest/globals';
import { HeldLease, later, moment } from './held-lease.js';

describe('a held lease', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const lease = (): HeldLease => new HeldLease({ shard: 3, epoch: 7n }, 'me', later(moment(), 1_000));

  it('ends by itself when nobody renews it, and says so', () => {
    const held = lease();
    jest.advanceTimersByTime(999);
    expect(held.isHeld()).toBe(true);
    jest.advanceTimersByTime(1);
    expect(held.signal.aborted).toBe(true);
    expect(held.closing.aborted).toBe(true);
    expect(held.isHeld()).toBe(false);
  });

  it('goes on when it is renewed', () => {
    const held = lease();
    jest.advanceTimersByTime(900);
    held.extend(later(moment(), 1_000));
    jest.advanceTimersByTime(900);
    expect(held.isHeld()).toBe(true);
    jest.advanceTimersByTime(100);
    expect(held.isHeld()).toBe(false);
  });

  it('cannot be renewed once it has ended', () => {
    const held = lease();
    jest.advanceTimersByTime(1_000);
    held.extend(later(moment(), 1_000));
    expect(held.isHeld()).toBe(false);
  });

  it('has ended for a process that slept too long, before any timer ran', () => {
    const held = lease();
    jest.setSystemTime(Date.now() + 60_000);
    expect(held.signal.aborted).toBe(false);
    expect(held.isHeld()).toBe(false);
    expect(held.signal.aborted).toBe(true);
  });

  it('is still held while it is being given up', () => {
    const held = lease();
    held.close();
    expect(held.closing.aborted).toBe(true);
    expect(held.isHeld()).toBe(true);
    held.lose();
    expect(held.isHeld()).toBe(false);
  });
});
