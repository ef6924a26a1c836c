import type { DocPage, Section } from '../pages/doc-page.js';

const words = `Send and receive WhatsApp messages through this gateway: your programs by REST, your agents by MCP, your people in the dashboard.

New here? The [quick start](./quick-start.md) takes a few minutes and no WhatsApp account.`;

/** What /docs itself shows. */
export function contentsOf(pages: readonly DocPage[]): string {
  const list = (section: Section): string =>
    pages
      .filter((page) => page.section === section && page.area === undefined)
      .map(({ slug, title, description }) => `- [${title}](./${slug}.md): ${description}`)
      .join('\n');
  const sections = (['Guides', 'Look up', 'Reference'] as const).map((section) => `## ${section}\n\n${list(section)}`);
  const machines = `## For machines

- [llms.txt](https://{base_domain}/llms.txt): every page, as Markdown; add \`.md\` to the address of any page
- [The documentation by MCP](https://{base_domain}/docs/mcp): read-only, without a token
- [OpenAPI 3.1](https://{base_domain}/api/v1/openapi.json): both REST doors`;
  return ['# Documentation', words, ...sections, machines, ''].join('\n\n');
}
