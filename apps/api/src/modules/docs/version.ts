import { readFileSync } from 'node:fs';

/** The release this is, from the package that was built. */
export function readVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const described: unknown = JSON.parse(text);
  if (typeof described !== 'object' || described === null || !('version' in described)) return '0.0.0';
  return typeof described.version === 'string' ? described.version : '0.0.0';
}
