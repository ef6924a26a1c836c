import type { DemoFile } from './demo-file.js';

/** Everything a newcomer needs, in less than a screen. */
export function welcome(file: DemoFile, device: string, phone: string): string {
  const config = {
    mcpServers: { whatsgate: { url: file.mcpUrl, headers: { Authorization: `Bearer ${file.apiToken}` } } },
  };
  const body = JSON.stringify({ sender_device: device, phone, message: 'Hello from Wagate' });
  return `
  Wagate is ready.

  Start page   ${file.baseUrl}/
  Docs         ${file.baseUrl}/docs
  Phones       ${file.emulator.url}/          pretended phones: watch, read and answer

  Tenant       ${file.tenantUrl}
  Owner        ${file.owner.email}   ${file.owner.password}
  API token    ${file.apiToken}
  Device       ${device} (cloud, connected)

  Send a message:
  curl -s ${file.baseUrl}/api/send/text -H 'Access-Token: ${file.apiToken}' -H 'Content-Type: application/json' -d '${body}'

  MCP client:
  ${JSON.stringify(config)}

  Ctrl-C stops everything.

`;
}
