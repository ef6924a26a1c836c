import { clientConfigs, placeholder } from './client-configs.js';

const configs = clientConfigs({ mcp: 'https://acme.wagate.example/mcp/whatsgate' });

describe('a client’s configuration', () => {
  it('is there for every client, with the tenant’s address and a place for the token', () => {
    expect(configs.map(({ id }) => id)).toEqual([
      ...['claude-desktop', 'claude-code', 'cursor', 'vs-code', 'chatgpt', 'n8n', 'curl'],
    ]);
    for (const { code } of configs) {
      expect(code).toContain('https://acme.wagate.example/');
      expect(code).toContain(placeholder);
    }
  });
});
