/** Every time zone this browser knows by name, with the one that is set. */
export function zoneChoices(current: string): { value: string; label: string }[] {
  const known = new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')]);
  return [...known].sort().map((value) => ({ value, label: zoneName(value) }));
}

export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
