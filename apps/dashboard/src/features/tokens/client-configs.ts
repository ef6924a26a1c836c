import type { Addresses } from '@wagate/sdk';

export const placeholder = 'YOUR_TOKEN';

export const clients = ['claude-desktop', 'claude-code', 'cursor', 'vs-code', 'chatgpt', 'n8n', 'curl'] as const;
export type ClientId = (typeof clients)[number];

export interface ClientConfig {
  readonly id: ClientId;
  readonly title: string;
  readonly code: string;
  /** What goes into a field of its own, where the code has no place for the token. */
  readonly credential?: string;
}

type Made = Omit<ClientConfig, 'id'>;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** Ready to paste: the addresses are the tenant's own; the token, too, while it is shown. */
export function clientConfigs({ mcp }: Pick<Addresses, 'mcp'>, token = placeholder): readonly ClientConfig[] {
  const url = reachable(mcp);
  const made = { ...editors(url, token), ...others(url, token) };
  return clients.map((id) => ({ id, ...made[id] }));
}

function editors(url: string, token: string): Record<'claude-desktop' | 'claude-code' | 'cursor' | 'vs-code', Made> {
  const headers = { Authorization: `Bearer ${token}` };
  const plain = url.startsWith('http:') ? ['--allow-http'] : [];
  const bridge = {
    command: 'npx',
    args: ['-y', 'mcp-remote', url, ...plain, '--header', 'Authorization:${AUTHORIZATION}'],
    env: { AUTHORIZATION: `Bearer ${token}` },
  };
  return {
    'claude-desktop': { title: 'Claude Desktop', code: json({ mcpServers: { wagate: bridge } }) },
    'claude-code': {
      title: 'Claude Code',
      code: `claude mcp add --transport http wagate '${url}' \\\n  --header 'Authorization: Bearer ${token}'`,
    },
    cursor: { title: 'Cursor', code: json({ mcpServers: { wagate: { url, headers } } }) },
    'vs-code': { title: 'VS Code', code: json({ servers: { wagate: { type: 'http', url, headers } } }) },
  };
}

function others(url: string, token: string): Record<'chatgpt' | 'n8n' | 'curl', Made> {
  const tool = {
    ...{ type: 'mcp', server_label: 'wagate', server_url: url },
    ...{ authorization: token, require_approval: 'always' },
  };
  const credential = token === placeholder ? {} : { credential: token };
  const node = {
    name: 'Wagate',
    type: '@n8n/n8n-nodes-langchain.mcpClientTool',
    typeVersion: 1.1,
    position: [0, 0],
    parameters: { endpointUrl: url, serverTransport: 'httpStreamable', authentication: 'bearerAuth', options: {} },
  };
  const body = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';
  return {
    chatgpt: { title: 'ChatGPT', code: json(tool) },
    n8n: { title: 'n8n', code: json({ nodes: [node], connections: {} }), ...credential },
    curl: {
      title: 'curl',
      code: [
        `curl '${url}'`,
        `  -H 'Authorization: Bearer ${token}'`,
        `  -H 'Content-Type: application/json'`,
        `  -H 'Accept: application/json, text/event-stream'`,
        `  -d '${body}'`,
      ].join(' \\\n'),
    },
  };
}

/** Browsers know `*.localhost`, other programs often do not; at the bare domain the token alone names the tenant. */
function reachable(mcp: string): string {
  const url = new URL(mcp);
  if (url.hostname.endsWith('.localhost')) url.hostname = 'localhost';
  return url.href;
}
