import type { Addresses } from '@wagate/sdk';

export const placeholder = 'YOUR_TOKEN';

export interface ClientConfig {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** Ready to paste: the addresses are the tenant's own, the token is theirs to put in. */
export function clientConfigs({ mcp }: Pick<Addresses, 'mcp'>): readonly ClientConfig[] {
  const headers = { Authorization: `Bearer ${placeholder}` };
  const sending = `${new URL(mcp).origin}/api/send/text`;
  const bridge = {
    command: 'npx',
    args: ['-y', 'mcp-remote', mcp, '--header', `Authorization: Bearer ${placeholder}`],
  };
  const body = json({ sender_device: '15550001111', phone: '15550002222', message: 'Hello' });
  return [
    { id: 'claude-desktop', title: 'Claude Desktop', code: json({ mcpServers: { wagate: bridge } }) },
    {
      id: 'claude-code',
      title: 'Claude Code',
      code: `claude mcp add --transport http wagate ${mcp} \\\n  --header "Authorization: Bearer ${placeholder}"`,
    },
    { id: 'cursor', title: 'Cursor', code: json({ mcpServers: { wagate: { url: mcp, headers } } }) },
    { id: 'vs-code', title: 'VS Code', code: json({ servers: { wagate: { type: 'http', url: mcp, headers } } }) },
    {
      id: 'chatgpt',
      title: 'ChatGPT',
      code: json({ type: 'mcp', server_label: 'wagate', server_url: mcp, authorization: placeholder }),
    },
    {
      id: 'n8n',
      title: 'n8n',
      code: json({
        endpointUrl: mcp,
        serverTransport: 'httpStreamable',
        authentication: 'bearerAuth',
        token: placeholder,
      }),
    },
    {
      id: 'curl',
      title: 'curl',
      code: `curl ${sending} \\\n  -H 'Access-Token: ${placeholder}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`,
    },
  ];
}
