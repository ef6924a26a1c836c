import { addressOf, subdomainOf, typedSubdomain } from './subdomain.js';

describe('a subdomain', () => {
  it('is proposed from the account’s name, whatever it is written in', () => {
    expect(subdomainOf('Bäckerei Müller & Söhne')).toBe('backerei-muller-sohne');
    expect(subdomainOf('  Acme, Inc. ')).toBe('acme-inc');
    expect(subdomainOf('العربية')).toBe('');
    expect(subdomainOf('x'.repeat(60))).toHaveLength(40);
  });

  it('keeps what a person types, in small letters and without spaces', () => {
    expect(typedSubdomain('My Shop')).toBe('my-shop');
    expect(typedSubdomain('shop-')).toBe('shop-');
  });

  it('is shown with the rest of the address', () => {
    expect(addressOf('acme', 'wagate.example', '')).toBe('acme.wagate.example');
    expect(addressOf('acme', 'localhost', '3000')).toBe('acme.localhost:3000');
  });
});
