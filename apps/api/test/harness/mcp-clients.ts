import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ask } from './http.js';

export interface McpAddress {
  readonly port: number;
  readonly host: string;
  readonly path: string;
  readonly token?: string;
}

export type McpClient = ModernClient | LegacyClient;

export const mcpClients = [
  ['2026-07-28', modernClient],
  ['2025-11-25', legacyClient],
] as const;

async function modernClient(address: McpAddress): Promise<ModernClient> {
  const client = new ModernClient(
    { name: 'spec', version: '1' },
    { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );
  await client.connect(new ModernTransport(urlOf(address), optionsOf(address)));
  return client;
}

async function legacyClient(address: McpAddress): Promise<LegacyClient> {
  const client = new LegacyClient({ name: 'spec', version: '1' });
  await client.connect(new LegacyTransport(urlOf(address), optionsOf(address)));
  return client;
}

function urlOf({ host, path }: McpAddress): URL {
  return new URL(`http://${host}${path}`);
}

/** The client believes it speaks to the host; the bytes go to the port. */
function optionsOf({ port, token }: McpAddress) {
  return {
    ...(token === undefined ? {} : { requestInit: { headers: { authorization: `Bearer ${token}` } } }),
    fetch: async (url: string | URL, init?: RequestInit): Promise<Response> => {
      const { host, pathname, search } = new URL(url);
      const headers = Object.fromEntries(new Headers(init?.headers));
      const body = typeof init?.body === 'string' ? { body: init.body } : {};
      const answer = await ask(port, {
        method: init?.method ?? 'GET',
        path: pathname + search,
        host,
        headers,
        ...body,
      });
      const text = [202, 204].includes(answer.status) ? null : answer.text;
      return new Response(text, {
        status: answer.status,
        headers: { 'content-type': String(answer.headers['content-type']) },
      });
    },
  };
}
