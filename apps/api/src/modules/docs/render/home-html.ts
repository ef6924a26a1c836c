import { escapeHtml } from '../../../platform/http/escape-html.js';
import type { Addresses } from '../addresses.js';
import { homePicture } from './home-picture.js';
import { stylesheet } from './stylesheet.js';

/** What there is to go to, beyond the documentation. */
export interface Home {
  readonly addresses: Addresses;
  readonly signUp: boolean;
  /** The demo's tenant and its pretended phones. */
  readonly demo?: { readonly tenantUrl: string; readonly phonesUrl: string } | undefined;
}

const description =
  'A WhatsApp gateway you host yourself: REST for your programs, MCP for your agents, a dashboard for your people.';

const promises = [
  ['Accepted means stored', 'The answer comes after the commit. Losing the queue loses no message.'],
  ['Linked once, linked for good', 'A restart or a new version never asks for a new scan.'],
  ['Kept apart', 'Every query names its tenant, and PostgreSQL refuses the rest.'],
] as const;

export function homeHtml(home: Home): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>Wagate: a WhatsApp gateway you host yourself</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheet.address}">
</head>
<body>
<header><a class="name" href="/">Wagate</a><nav aria-label="Site"><a href="/docs">Docs</a><a href="/docs/reference">Reference</a></nav></header>
<main>
<section class="hero">
<div>
<h1>A WhatsApp gateway you host yourself</h1>
<p class="lead">Connect your numbers once. Your AI agents (MCP), your backends (REST) and your people use them through one gateway that is durable, audited and safe.</p>
<p class="actions">${actions(home)}</p>
${note(home)}
</div>
${homePicture(exampleTenant(home))}
</section>
<ul class="promises">${promises.map(([title, words]) => `<li><strong>${title}</strong>${words}</li>`).join('')}</ul>
</main>
<footer><p>Open source, MIT. Not affiliated with WhatsApp or Meta: <a href="/docs/security">the honest limits</a>.</p><p><a href="/docs/mcp">For agents</a> <a href="/llms.txt">llms.txt</a> <a href="/api/v1/openapi.json">OpenAPI</a></p></footer>
</body>
</html>
`;
}

function actions({ signUp, demo }: Home): string {
  const first = demo
    ? link(demo.tenantUrl, 'Open the dashboard', 'main')
    : link('/docs/quick-start', 'Quick start', 'main');
  return [
    first,
    ...(demo ? [link(demo.phonesUrl, 'Phones')] : []),
    link('/docs', 'Docs'),
    ...(signUp ? [link('/sign-up', 'Sign up')] : []),
  ].join('');
}

function note({ demo, addresses }: Home): string {
  const words = demo
    ? 'This is the demo: the real gateway before a pretended WhatsApp. Sign in with what <code>npm start</code> printed, send a message, and read it on a pretended phone.'
    : `Each business has an address of its own: <code>${escapeHtml(addresses.tenant)}</code>. Open yours to sign in.`;
  return `<p class="note">${words}</p>`;
}

function exampleTenant({ demo, addresses }: Home): string {
  return demo?.tenantUrl ?? addresses.tenant.replace('{subdomain}', 'acme');
}

function link(href: string, text: string, kind = ''): string {
  const name = kind === '' ? '' : ` class="${kind}"`;
  return `<a${name} href="${escapeHtml(href)}">${text}</a>`;
}
