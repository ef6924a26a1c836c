import { createHash } from 'node:crypto';
import { BuiltFiles, type BuiltFile } from '../../../platform/http/built-files.js';
import type { Addresses } from '../addresses.js';
import { shownAt } from './site-addresses.js';

const BUILT = new URL('../../../../../../docs-site/dist/', import.meta.url);
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The pages for people, as VitePress built them, with the addresses of this installation. */
export class Site {
  private constructor(private readonly files: BuiltFiles) {}

  /** Undefined where the site was not built. */
  static read(addresses: Addresses, folder: URL = BUILT): Site | undefined {
    const files = BuiltFiles.read(folder, (text) => shownAt(text, addresses));
    return files && new Site(files);
  }

  page(slug: string): BuiltFile | undefined {
    return this.files.find(`${slug}.html`);
  }

  asset(name: string): BuiltFile | undefined {
    return name.endsWith('.html') ? undefined : this.files.find(name);
  }
}

/** Nothing runs but our own files and the few lines that this very page came with. */
export function policyOf(page: BuiltFile): string {
  const scripts = [...page.plain.toString().matchAll(INLINE_SCRIPT)].map(([, script = '']) => `'${hashOf(script)}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
