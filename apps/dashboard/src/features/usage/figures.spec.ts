import { allowedToday, countsOfMonth, dailyCounts, devicesOf } from './figures.js';

const days = [
  { day: '2026-10-31', device_id: 'a', accepted: 5, sent: 5, failed: 0 },
  { day: '2026-11-20', device_id: 'a', accepted: 3, sent: 2, failed: 1 },
  { day: '2026-11-21', device_id: 'a', accepted: 2, sent: 2, failed: 0 },
  { day: '2026-11-21', device_id: 'gone', accepted: 4, sent: 1, failed: 3 },
];
const usage = { today: '2026-11-21', days };
const device = (limit: number | null) => ({
  ...{ device_id: 'a', number: '15550001111', name: 'Shop', remaining: limit, limit },
  ...{ accepted: 2, sent: 2, failed: 0 },
});

describe('what was used', () => {
  it('has a place for each of thirty days, also for those without messages', () => {
    const counts = dailyCounts(usage);
    expect(counts).toHaveLength(30);
    expect(counts.at(-1)).toEqual({ day: '2026-11-21', accepted: 6, sent: 3, failed: 3 });
    expect(counts[0]).toEqual({ day: '2026-10-23', accepted: 0, sent: 0, failed: 0 });
  });

  it('is told of one device alone when asked', () => {
    expect(dailyCounts(usage, 'a').at(-1)?.accepted).toBe(2);
  });

  it('of this month leaves out the one before', () => {
    expect(countsOfMonth(usage)).toEqual({ accepted: 9, sent: 5, failed: 4 });
  });

  it('names devices that are gone as such', () => {
    expect(devicesOf({ devices: [device(10)], days })).toEqual([
      { id: 'a', name: 'Shop (+15550001111)' },
      { id: 'gone', name: null },
    ]);
  });
});

describe('what is allowed today', () => {
  it('is the sum of the devices, and without a limit where one has none', () => {
    expect(allowedToday({ devices: [device(10), device(5)] })).toBe(15);
    expect(allowedToday({ devices: [device(10), device(null)] })).toBeNull();
    expect(allowedToday({ devices: [] })).toBeNull();
  });
});
