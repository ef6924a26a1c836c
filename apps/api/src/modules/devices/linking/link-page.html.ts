import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { escapeHtml } from '../../../platform/http/escape-html.js';
import { isRecord } from '../../../platform/operations/read-input.js';

interface Asset {
  readonly type: string;
  readonly text: string;
  /** Changes with its text, so that browsers may keep it. */
  readonly name: string;
}

const style = asset('link-page.css', 'css');
const script = asset('link-page.client.js', 'js');

export const assets: ReadonlyMap<string, Asset> = new Map([style, script].map((one) => [one.name, one]));

export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const steps = [
  'Open WhatsApp on the phone of this number.',
  'Open Settings, then Linked devices, then Link a device.',
  'Point the phone at this code.',
];

/** `branding` is what the tenant gave; all of it is text. */
export function openPage(branding: unknown, number: string): string {
  const { title, message, colour } = isRecord(branding) ? branding : {};
  const name = typeof title === 'string' ? title : 'Link WhatsApp';
  const words = typeof message === 'string' ? `<p class="message">${escapeHtml(message)}</p>` : '';
  const accent = typeof colour === 'string' ? colour : '#0a7d4f';
  return around(
    name,
    `<h1>${escapeHtml(name)}</h1>${words}
<p>Link the number <strong>+${escapeHtml(number)}</strong> to this service.</p>
<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>
<figure aria-live="polite" id="code"><p id="wait">Asking WhatsApp for a code…</p><img id="qr" alt="QR code for WhatsApp" hidden width="280" height="280"><output id="typed" hidden></output></figure>
<p id="status" role="status"></p>
<p><button type="button" id="other">Type a code instead</button> <button type="button" id="again" hidden>Try again</button></p>
<noscript><p>This page needs JavaScript to show the code.</p></noscript>
<script src="/link/assets/${script.name}" data-accent="${escapeHtml(accent)}" defer></script>`,
  );
}

export function closedPage(): string {
  return around(
    'This link has ended',
    '<h1>This link has ended</h1><p>It was used, taken back, or its time is over. Ask whoever sent it to you for a new one.</p>',
  );
}

function around(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/link/assets/${style.name}">
</head>
<body><main>${main}</main></body>
</html>
`;
}

function asset(file: string, type: string): Asset {
  const text = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');
  return { type, text, name: `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${type}` };
}
