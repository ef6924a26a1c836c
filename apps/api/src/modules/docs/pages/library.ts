import MiniSearch from 'minisearch';
import type { Setting } from '../../../platform/config/setting.js';
import type { OperationSpec } from '../../../platform/operations/operation.js';
import type { Addresses } from '../addresses.js';
import type { DocPage } from './doc-page.js';
import { connectionReasonsPage } from './connection-reasons-page.js';
import { errorsPage } from './errors-page.js';
import { eventsPage } from './events-page.js';
import { readGuides } from './guides.js';
import { messageFailuresPage } from './message-failures-page.js';
import { referenceContents } from './reference-contents.js';
import { referencePage } from './reference-page.js';
import { settingsPage } from './settings-page.js';

export interface Found {
  readonly page: DocPage;
  /** The line that says most about what was looked for. */
  readonly excerpt: string;
}

const EXCERPT_CHARACTERS = 240;

/** Every page of the documentation, and what finds them. */
export class Library {
  private readonly bySlug: ReadonlyMap<string, DocPage>;
  private readonly index = new MiniSearch<DocPage>({
    idField: 'slug',
    fields: ['title', 'description', 'markdown', 'slug'],
    searchOptions: { boost: { title: 4, slug: 3, description: 2 }, prefix: true, fuzzy: 0.15 },
  });

  constructor(readonly pages: readonly DocPage[]) {
    this.bySlug = new Map(pages.map((page) => [page.slug, page]));
    this.index.addAll(pages);
  }

  find(slug: string): DocPage | undefined {
    return this.bySlug.get(slug);
  }

  search(query: string, limit: number): Found[] {
    return this.index
      .search(query)
      .flatMap((hit) => {
        const page = this.bySlug.get(String(hit.id));
        return page ? [{ page, excerpt: excerptOf(page, hit.terms) }] : [];
      })
      .slice(0, limit);
  }
}

export function buildLibrary(
  specs: readonly OperationSpec[],
  settings: readonly Setting[],
  addresses: Addresses,
): Library {
  return new Library([
    ...readGuides(addresses),
    errorsPage(),
    connectionReasonsPage(),
    messageFailuresPage(),
    eventsPage(),
    settingsPage(settings),
    referenceContents(specs),
    ...specs.map((spec) => referencePage(spec, addresses)),
  ]);
}

function excerptOf(page: DocPage, terms: readonly string[]): string {
  const counted = proseOf(page).map((line) => ({ line, hits: hitsIn(line, terms) }));
  const best = counted.reduce((a, b) => (b.hits > a.hits ? b : a), { line: page.description, hits: 0 });
  return best.line.slice(0, EXCERPT_CHARACTERS);
}

function hitsIn(line: string, terms: readonly string[]): number {
  const text = line.toLowerCase();
  return terms.filter((term) => text.includes(term)).length;
}

/** The paragraphs of a page as plain text: no code, no tables, no markup. */
function proseOf({ markdown }: DocPage): string[] {
  return markdown
    .replace(/^```[\s\S]*?^```$/gm, '')
    .split(/\n{2,}/)
    .filter((paragraph) => !/^[#|]/.test(paragraph.trim()) && paragraph.trim() !== '')
    .map((paragraph) =>
      paragraph
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/[`*]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}
