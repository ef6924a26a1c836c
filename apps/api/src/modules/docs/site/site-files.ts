import { withAddresses } from '../addresses.js';
import type { DocPage } from '../pages/doc-page.js';
import type { Library } from '../pages/library.js';
import { contentsOf } from './contents.js';
import { siteAddresses } from './site-addresses.js';

const PICTURE = new RegExp(`\\]\\(${siteAddresses.bare}/docs/([\\w-]+\\.png)\\)`, 'g');

/** What VitePress builds the site from, by its path in the folder of its sources. */
export function siteFiles({ pages }: Library): ReadonlyMap<string, string> {
  const listed = pages.map(({ slug, title, section, area }) => ({ slug, title, section, area }));
  const contents = {
    slug: 'index',
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

type Source = Pick<DocPage, 'slug' | 'title' | 'description' | 'markdown'>;

function sourceOf({ slug, title, description, markdown }: Source): string {
  const head = [`title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description)}`];
  return ['---', ...head, '---', '', rooted(markdown, slug)].join('\n');
}

/** /docs is a page as /docs/ is: a link that counts from the page would lead to another place from each. */
function rooted(markdown: string, slug: string): string {
  const ownPictures = markdown.replace(PICTURE, '](/$1)');
  return ownPictures.replace(/\]\((\.{1,2}\/[^)\s]+)\)/g, (_all, href: string) => {
    const { pathname, hash } = new URL(href, `https://bare-address.invalid/${slug}`);
    return `](${pathname}${hash})`;
  });
}
