import type { Addresses } from './addresses.js';
import type { DocPage, Section } from './pages/doc-page.js';

const sections: readonly Section[] = ['Guides', 'Look up', 'Reference'];

/** /llms.txt: the index of the documentation for machines, each page in Markdown. */
export function llmsText(pages: readonly DocPage[], { bare }: Addresses): string {
  const parts = [
    '# Wagate',
    '> An open-source, self-hosted, multi-tenant WhatsApp gateway: send and receive through REST and MCP. Compatible with WhatsGate.',
    `- [Documentation for agents, as JSON](${bare}/docs/mcp): also a read-only MCP server when POSTed to\n- [OpenAPI 3.1](${bare}/api/v1/openapi.json)`,
    ...sections.map((section) => [`## ${section}`, '', ...linksOf(section, pages, bare)].join('\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function linksOf(section: Section, pages: readonly DocPage[], bare: string): string[] {
  return pages
    .filter((page) => page.section === section)
    .map(({ slug, title, description }) => `- [${title}](${bare}/docs/${slug}.md): ${description}`);
}
