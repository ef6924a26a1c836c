import { readdirSync, readFileSync } from 'node:fs';
import { withAddresses, type Addresses } from '../addresses.js';
import type { DocPage } from './doc-page.js';

const guidesFolder = new URL('../../../../../../docs-site/guides/', import.meta.url);

interface Guide extends DocPage {
  readonly order: number;
}

/** The pages written by hand, in the order their front matter gives. */
export function readGuides(addresses: Addresses, folder: URL = guidesFolder): DocPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readGuide(name, readFileSync(new URL(name, folder), 'utf8'), addresses))
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug));
}

function readGuide(name: string, source: string, addresses: Addresses): Guide {
  const parts = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/.exec(source)?.groups;
  if (!parts) throw new Error(`the guide ${name} has no front matter`);
  const facts = frontMatter(parts['head'] ?? '');
  const { title, description } = facts;
  if (!title || !description) throw new Error(`the guide ${name} must say its title and description`);
  return {
    slug: name.replace(/\.md$/, ''),
    section: 'Guides',
    title,
    description,
    order: Number(facts['order'] ?? 99),
    markdown: `# ${title}\n\n${withPictures(withAddresses(parts['body'] ?? '', addresses).trim(), addresses)}\n`,
  };
}

/** In the repository a guide finds its pictures beside it; whoever reads it elsewhere finds them here. */
function withPictures(markdown: string, { bare }: Addresses): string {
  return markdown.replaceAll('](../public/', `](${bare}/docs/`);
}

function frontMatter(head: string): Readonly<Record<string, string | undefined>> {
  const facts: Record<string, string> = {};
  for (const line of head.split('\n')) {
    const [, key, value] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) facts[key] = value;
  }
  return facts;
}
