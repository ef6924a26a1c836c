import { clientConfigs, clients, placeholder } from './client-configs.js';

const mcp = 'https://acme.wagate.example/mcp/whatsgate';

describe('a client’s configuration', () => {
  it('is there for every client, with the tenant’s address and a place for the token', () => {
    const configs = clientConfigs({ mcp });
    expect(configs.map(({ id }) => id)).toEqual([...clients]);
    for (const { id, code } of configs) {
      expect(code).toContain('https://acme.wagate.example/');
      if (id !== 'n8n') expect(code).toContain(placeholder);
    }
  });

  it('has the token in its place while it is shown', () => {
    for (const { code, credential = '' } of clientConfigs({ mcp }, 'wg_live_secret')) {
      expect(code + credential).toContain('wg_live_secret');
      expect(code + credential).not.toContain(placeholder);
    }
  });

  it('is what its client can read: JSON where that is asked for', () => {
    const parsed = clientConfigs({ mcp })
      .filter(({ id }) => id !== 'curl' && id !== 'claude-code')
      .map(({ code }) => typeof JSON.parse(code));
    expect(parsed).toEqual(['object', 'object', 'object', 'object', 'object']);
  });

  it('names a host that programs outside the browser resolve, and says that it is plain http', () => {
    const [desktop, , cursor] = clientConfigs({ mcp: 'http://acme.localhost:3000/mcp/whatsgate' });
    expect(cursor?.code).toContain('"http://localhost:3000/mcp/whatsgate"');
    expect(desktop?.code).toContain('--allow-http');
    expect(clientConfigs({ mcp })[0]?.code).not.toContain('--allow-http');
  });
});
