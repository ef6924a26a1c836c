import { zoneChoices, zoneName } from './zones.js';

describe('the time zones', () => {
  it('include UTC and the one that is set, each once', () => {
    const values = zoneChoices('Europe/Kyiv').map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['UTC', 'Europe/Kyiv', 'Europe/Berlin']));
    expect(new Set(values).size).toBe(values.length);
  });

  it('are found as people write them', () => {
    expect(zoneName('America/New_York')).toBe('America/New York');
  });
});
