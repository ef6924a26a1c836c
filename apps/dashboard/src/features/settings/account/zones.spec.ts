import { zoneChoices, zoneName } from './zones.js';

describe('the time zones', () => {
  it('include UTC and the one that is set, each once', () => {
    const values = zoneChoices('Europe/Kyiv').map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['UTC', 'Europe/Kyiv', 'Europe/Berlin']));
    expect(new Set(values).size).toBe(values.length);
  });

  it('have the names of today, and all of them are known to the clock', () => {
    const values = zoneChoices('UTC').map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Asia/Ho_Chi_Minh']));
    expect(values).not.toContain('Asia/Calcutta');
    for (const timeZone of values) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it('are found as people write them', () => {
    expect(zoneName('America/New_York')).toBe('America/New York');
  });
});
