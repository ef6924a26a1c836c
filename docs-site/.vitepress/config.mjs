import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { codeTheme, tokenClasses } from './markdown/highlighting.mjs';
import { anchorOf, plainMarkdown } from './markdown/plain-markdown.mjs';

/** The gateway writes the pages and their list, scripts/lib/docs.mjs puts them beside this folder. */
const source = (name) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
const pages = JSON.parse(source('pages.json'));

/** A gateway that shows the site puts its own address here. */
const START = 'https://bare-address.invalid/';

/** The content-security policy lets no attribute style anything; the two of VitePress stand in theme.css. */
const STYLES = / style="(position:relative|--vp-vh:0px);"/g;

/** The page for what is not there is written by script. */
const EMPTY = '<div id="app"></div>';
const WITHOUT_SCRIPT = `${EMPTY}<noscript>There is no such page. <a href="/docs/">Documentation</a></noscript>`;

const linkTo = ({ slug, title }) => ({ text: title, link: `/${slug}` });
const section = (name) => pages.filter((page) => page.section === name && page.area === undefined).map(linkTo);

/** The operations by area, in the order in which their list names them. */
function areas() {
  const list = source('reference.md');
  const groups = groupsOf();
  return [...groups]
    .sort(([a], [b]) => list.indexOf(`## ${a}\n`) - list.indexOf(`## ${b}\n`))
    .map(([text, items]) => ({ text, items }));
}

function groupsOf() {
  const groups = new Map();
  for (const page of pages.filter(({ area }) => area !== undefined)) {
    groups.set(page.area, [...(groups.get(page.area) ?? []), linkTo(page)]);
  }
  return groups;
}

export default defineConfig({
  lang: 'en',
  title: 'Wagate',
  titleTemplate: ':title · Wagate',
  base: '/docs/',
  outDir: 'dist',
  cleanUrls: true,
  metaChunk: true,
  // While it changes it would add a style by script.
  appearance: { disableTransition: false },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  transformHtml: (html) => html.replace(STYLES, '').replace(EMPTY, WITHOUT_SCRIPT),
  router: { prefetchLinks: false },
  markdown: {
    html: false,
    linkify: false,
    theme: codeTheme,
    codeTransformers: [tokenClasses],
    anchor: { slugify: anchorOf },
    config: plainMarkdown,
  },
  vite: { logLevel: 'error', build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    logoLink: { link: START, target: '_self' },
    nav: [
      { text: 'Docs', link: '/', activeMatch: '^/(?!reference)' },
      { text: 'Reference', link: '/reference', activeMatch: '^/reference' },
    ],
    sidebar: {
      '/reference': [{ text: 'Reference', items: section('Reference') }, ...areas()],
      '/': [
        { text: 'Guides', items: section('Guides') },
        { text: 'Look up', items: section('Look up') },
        { text: 'Reference', items: section('Reference') },
      ],
    },
    outline: [2, 3],
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
    notFound: {
      title: 'There is no such page',
      quote: 'It may have moved. The list of pages and the search know where to.',
      linkLabel: 'Go to the start of the documentation',
      linkText: 'Documentation',
    },
  },
});
