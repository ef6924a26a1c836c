import { escapeHtml } from '../../../platform/http/escape-html.js';

export interface HtmlPage {
  readonly title: string;
  readonly description: string;
  /** Rendered markup of the main part. */
  readonly main: string;
  /** Rendered markup of the navigation beside it. */
  readonly navigation?: string;
  readonly stylesheet: string;
  /** The bare domain, when the page may be shown at another host. */
  readonly home?: string;
}

/** Nothing but our own stylesheet loads; no script runs. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function renderHtmlPage({ title, description, main, navigation, stylesheet, home = '' }: HtmlPage): string {
  const aside = navigation === undefined ? '' : `<nav class="pages" aria-label="Documentation">${navigation}</nav>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escapeHtml(stylesheet)}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><a class="name" href="${escapeHtml(home)}/">Wagate</a><nav aria-label="Site"><a href="${escapeHtml(home)}/docs">Docs</a></nav></header>
<div class="columns${navigation === undefined ? ' single' : ''}">
${aside}
<main id="main" tabindex="-1">
${main}
</main>
</div>
</body>
</html>
`;
}
