import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuiltPages } from './built-pages.js';
import { contentSecurityPolicy } from './content-security-policy.js';

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const place = pathToFileURL(`${folder}/`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pages', () => {
  it('are absent, rather than broken, where they were not built', () => {
    expect(BuiltPages.read(place)).toBeUndefined();
  });

  it('carry the nonce of their answer, and nothing outside their assets is one', () => {
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" content="%NONCE%">');
    writeFileSync(path.join(folder, 'assets/index-1.js'), 'hello()');
    const pages = BuiltPages.read(place);
    expect(pages?.page('n0nce')).toContain('content="n0nce"');
    expect(pages?.asset('index-1.js')?.plain.toString()).toBe('hello()');
    expect(pages?.asset('../index.html')).toBeUndefined();
  });

  it('run nothing but our own scripts', () => {
    expect(contentSecurityPolicy('n0nce')).not.toContain('unsafe');
    expect(contentSecurityPolicy('n0nce')).toContain("style-src 'self' 'nonce-n0nce'");
  });
});
