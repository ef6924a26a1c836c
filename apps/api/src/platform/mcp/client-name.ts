import type { ClientName } from '../http/authenticator.js';
import { isRecord } from '../operations/read-input.js';

const LONGEST = 64;
const CLIENT_INFO = 'io.modelcontextprotocol/clientInfo';

/** What the program on the other side calls itself, where it says so: once at first, or with every request. */
export function clientNameOf(body: unknown): ClientName | undefined {
  const params = isRecord(body) ? body['params'] : undefined;
  if (!isRecord(params)) return undefined;
  const told = isRecord(params['_meta']) ? params['_meta'][CLIENT_INFO] : undefined;
  const info = params['clientInfo'] ?? told;
  if (!isRecord(info) || typeof info['name'] !== 'string') return undefined;
  const { name, version } = info;
  return { name: shown(name), version: typeof version === 'string' ? shown(version) : null };
}

function shown(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').slice(0, LONGEST);
}
