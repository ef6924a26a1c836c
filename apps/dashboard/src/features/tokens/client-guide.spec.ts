import { readFileSync } from 'node:fs';
import { clientConfigs } from './client-configs.js';

const guide = readFileSync(new URL('../../../../../docs-site/guides/mcp-setup.md', import.meta.url), 'utf8');

describe('the guide to MCP', () => {
  it('shows for each client what the Tokens room shows, with placeholders; VS Code’s there may be committed', () => {
    const mcp = 'https://subdomain.base-domain/mcp/whatsgate';
    const shown = clientConfigs({ mcp }, '{api_token}')
      .filter(({ id }) => id !== 'vs-code')
      .map(({ code }) => code.replaceAll('subdomain.base-domain', '{subdomain}.{base_domain}'));
    const missing = shown.filter((code) => !dense(guide).includes(dense(code)));
    expect(missing).toEqual([]);
  });
});

/** However its lines are broken. */
function dense(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
