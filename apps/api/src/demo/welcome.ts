import { lookup } from 'node:dns/promises';
import { setTimeout as after } from 'node:timers/promises';
import type { DemoFile } from './demo-file.js';

const RESOLVER_PATIENCE_MS = 500;

/** Everything a newcomer needs, in less than a screen. */
export async function welcome(file: DemoFile, phone: string): Promise<string> {
  const url = await reachableMcpUrl(file);
  const config = {
    mcpServers: { whatsgate: { url, headers: { Authorization: `Bearer ${file.apiToken}` } } },
  };
  const body = JSON.stringify({ sender_device: file.devices[0]?.number, phone, message: 'Hello from Wagate' });
  return `
  Wagate is ready.

  Start page   ${file.baseUrl}/
  Docs         ${file.baseUrl}/docs
  Phones       ${file.emulator.url}/          pretended phones: watch, read and answer

  Tenant       ${file.tenantUrl}
  Owner        ${file.owner.email}   ${file.owner.password}
  API token    ${file.apiToken}
  Operator     ${file.operator.email}   ${file.operator.password}      at ${file.baseUrl}/operators
${devicesInWords(file)}

  Send a message:
  curl -s ${file.baseUrl}/api/send/text -H 'Access-Token: ${file.apiToken}' -H 'Content-Type: application/json' -d '${body}'

  MCP client:
  ${JSON.stringify(config)}

  Ctrl-C stops everything.

`;
}

function devicesInWords({ devices }: DemoFile): string {
  const lines = devices.map(({ number, engine, status }) => `${number} (${engine}, ${status.replaceAll('_', ' ')})`);
  return `  Devices      ${lines.join('\n               ')}`;
}

/** Not every machine resolves *.localhost outside its browser; on the bare domain the token alone names the tenant. */
async function reachableMcpUrl({ baseUrl, mcpUrl }: DemoFile): Promise<string> {
  const { hostname, pathname } = new URL(mcpUrl);
  const resolves = lookup(hostname).then(
    () => true,
    () => false,
  );
  const known = await Promise.race([resolves, after(RESOLVER_PATIENCE_MS, false)]);
  return known ? mcpUrl : `${baseUrl}${pathname}`;
}
