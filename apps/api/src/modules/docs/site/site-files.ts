import { withAddresses } from '../addresses.js';
import type { DocPage } from '../pages/doc-page.js';
import type { Library } from '../pages/library.js';
import { contentsOf } from './contents.js';
import { siteAddresses } from './site-addresses.js';

/** What VitePress builds the site from, by its path in the folder of its sources. */
export function siteFiles({ pages }: Library): ReadonlyMap<string, string> {
  const listed = pages.map(({ slug, title, section, area }) => ({ slug, title, section, area }));
  const contents = {
    title: 'Documentation',
    description: 'How to use this WhatsApp gateway.',
    markdown: withAddresses(contentsOf(pages), siteAddresses),
  };
  return new Map([
    ['pages.json', `${JSON.stringify(listed, null, 2)}\n`],
    ['index.md', sourceOf(contents)],
    ...pages.map((page) => [`${page.slug}.md`, sourceOf(page)] as const),
  ]);
}

function sourceOf({ title, description, markdown }: Pick<DocPage, 'title' | 'description' | 'markdown'>): string {
  const head = [`title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description)}`];
  return ['---', ...head, '---', '', markdown].join('\n');
}
