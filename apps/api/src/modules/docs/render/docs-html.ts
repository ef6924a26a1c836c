import type { DocPage, Section } from '../pages/doc-page.js';
import type { Found, Library } from '../pages/library.js';
import { escapeHtml } from '../../../platform/http/escape-html.js';
import { renderHtmlPage } from './html-page.js';
import { renderMarkdown } from './markdown.js';
import { stylesheet } from './stylesheet.js';

const sections: readonly Section[] = ['Guides', 'Look up', 'Reference'];

/** The documentation as a site: every page beside the list of all pages. */
export class DocsHtml {
  private readonly rendered = new Map<string, string>();

  constructor(private readonly library: Library) {}

  page(page: DocPage): string {
    const known = this.rendered.get(page.slug);
    if (known !== undefined) return known;
    const html = this.around(page.title, page.description, renderMarkdown(page.markdown), page.slug);
    this.rendered.set(page.slug, html);
    return html;
  }

  /** /docs itself. */
  contents(): string {
    const lists = sections.map((section) => `<h2>${section}</h2><dl>${this.entries(section)}</dl>`);
    const main = `<h1>Documentation</h1><p>How to send and receive WhatsApp messages through this gateway, by REST and by MCP.</p>${lists.join('')}`;
    return this.around('Documentation', 'How to use this WhatsApp gateway.', main);
  }

  results(query: string, found: readonly Found[]): string {
    const list = found.map(
      ({ page, excerpt }) =>
        `<dt><a href="/docs/${page.slug}">${escapeHtml(page.title)}</a></dt><dd>${escapeHtml(excerpt)}</dd>`,
    );
    const heading = query === '' ? 'Search' : `Pages about “${escapeHtml(query)}”`;
    const none = query === '' ? '' : '<p>No page speaks of this.</p>';
    return this.around(
      'Search',
      'Search the documentation.',
      `<h1>${heading}</h1>${found.length > 0 ? `<dl>${list.join('')}</dl>` : none}`,
    );
  }

  notFound(): string {
    return this.around(
      'Not found',
      'No such page.',
      '<h1>There is no such page</h1><p>The list beside shows every page.</p>',
    );
  }

  private around(title: string, description: string, main: string, current?: string): string {
    const navigation = this.navigation(current);
    return renderHtmlPage({
      title: `${title} · Wagate`,
      description,
      main,
      navigation,
      stylesheet: stylesheet.address,
    });
  }

  private entries(section: Section): string {
    return this.pagesOf(section)
      .map(
        (page) =>
          `<dt><a href="/docs/${page.slug}">${escapeHtml(page.title)}</a></dt><dd>${escapeHtml(page.description)}</dd>`,
      )
      .join('');
  }

  private navigation(current: string | undefined): string {
    const form = `<form class="search" role="search" action="/docs/search"><label class="hidden" for="q">Search the docs</label><input id="q" name="q" type="search" placeholder="Search" maxlength="200"><button>Search</button></form>`;
    const lists = sections.map((section) => `<h2>${section}</h2><ul>${this.links(section, current)}</ul>`);
    return `${form}${lists.join('')}`;
  }

  private links(section: Section, current: string | undefined): string {
    return this.pagesOf(section)
      .map(({ slug, title }) => {
        const here = slug === current ? ' aria-current="page"' : '';
        return `<li><a href="/docs/${slug}"${here}>${escapeHtml(title)}</a></li>`;
      })
      .join('');
  }

  private pagesOf(section: Section): DocPage[] {
    return this.library.pages.filter((page) => page.section === section);
  }
}
