import type { Addresses } from '../addresses.js';
import { escapeHtml } from '../../../platform/http/escape-html.js';
import { renderHtmlPage } from './html-page.js';
import { stylesheet } from './stylesheet.js';

const description = 'An open-source, self-hosted WhatsApp gateway.';

/** The bare domain: what this is, and where to go. The phones exist in the demo only. */
export function installationHome({ bare, tenant }: Addresses, phonesUrl: string | undefined): string {
  const links = [
    [`${bare}/docs`, 'Documentation', 'Guides, settings, errors and the reference of every operation.'],
    [`${bare}/docs/mcp`, 'For agents', 'The same as JSON, and a read-only MCP server.'],
    [`${bare}/api/v1/openapi.json`, 'OpenAPI', 'Both REST doors, for tools that read OpenAPI 3.1.'],
    ...(phonesUrl === undefined
      ? []
      : [[phonesUrl, 'Phones', 'The demo’s pretended phones: watch messages arrive, read and answer them.']]),
  ];
  const entries = links.map(([href = '', title = '', about = '']) => {
    return `<dt><a href="${escapeHtml(href)}">${title}</a></dt><dd>${about}</dd>`;
  });
  const main = `<h1>A WhatsApp gateway</h1>
<p>Businesses connect their WhatsApp numbers here once; their agents and programs then send and receive through one door.</p>
<p>Each business has an address of its own: <code>${escapeHtml(tenant)}</code></p>
<dl>${entries.join('')}</dl>`;
  return renderHtmlPage({ title: 'Wagate', description, main, stylesheet: stylesheet.address, home: bare });
}
