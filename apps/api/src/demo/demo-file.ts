import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../platform/operations/read-input.js';

export interface DemoSecrets {
  readonly apiToken: string;
  readonly email: string;
  readonly password: string;
  readonly operator?: { readonly email: string; readonly password: string };
  readonly whatsapp: {
    readonly phoneNumberId: string;
    readonly accessToken: string;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
}

/** What a script needs to use the demo. */
export interface DemoFile {
  readonly baseUrl: string;
  readonly tenantUrl: string;
  readonly subdomain: string;
  readonly apiToken: string;
  readonly mcpUrl: string;
  readonly owner: { readonly email: string; readonly password: string };
  readonly operator: { readonly email: string; readonly password: string };
  readonly devices: readonly { readonly number: string; readonly engine: string; readonly status: string }[];
  readonly emulator: { readonly url: string; readonly webSocketUrl: string | null; readonly graphUrl: string };
}

export function readDemoFile(dataDir: string): DemoSecrets | undefined {
  const file = secretsPath(dataDir);
  if (!existsSync(file)) return undefined;
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isDemoSecrets(kept) ? kept : undefined;
}

export function writeDemoFile(dataDir: string, file: DemoFile, secrets: DemoSecrets): void {
  writePrivate(secretsPath(dataDir), secrets);
  writePrivate(path.join(dataDir, 'demo.json'), file);
}

function writePrivate(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}

function secretsPath(dataDir: string): string {
  return path.join(dataDir, 'demo-secrets.json');
}

function isDemoSecrets(kept: unknown): kept is DemoSecrets {
  return isRecord(kept) && typeof kept['apiToken'] === 'string' && isRecord(kept['whatsapp']);
}
