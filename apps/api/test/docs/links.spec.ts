import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorsOf, builtPages, repository } from './built-site.js';

const pages = builtPages();
const anchors = new Map([...pages].map(([slug, html]) => [slug, anchorsOf(html)]));

/** Served by the gateway beside the site. */
const doors = ['/', '/docs/mcp', '/llms.txt', '/api/v1/openapi.json', '/sign-up', '/operators'];
const OUR_ADDRESS = /^https:\/\/(bare|tenant)-address\.invalid/;

describe('the docs site', () => {
  it('has a page for each guide, and many more', () => {
    for (const slug of ['index', 'quick-start', 'mcp-setup', 'errors', 'settings', 'reference', '404']) {
      expect([...pages.keys()]).toContain(slug);
    }
    expect(pages.size).toBeGreaterThan(80);
  });

  it('has no link that leads nowhere, nor to an anchor that is not there', () => {
    const dead = [...pages].flatMap(([slug, html]) =>
      linksOf(html)
        .filter((href) => !leadsSomewhere(href, slug))
        .map((href) => `${slug}: ${href}`),
    );
    expect(dead).toEqual([]);
  });

  it('would notice one', () => {
    for (const href of ['/docs/nothing', '/docs/errors#nothing', '#nothing', '/nothing']) {
      expect([href, leadsSomewhere(href, 'errors')]).toEqual([href, false]);
    }
    expect(leadsSomewhere('/docs/errors#token_missing', 'index')).toBe(true);
  });

  it('styles nothing by attribute, and runs nothing by one', () => {
    for (const html of pages.values()) expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  it('leaves no address unfilled', () => {
    for (const html of pages.values()) expect(html).not.toContain('{base_domain}');
  });
});

describe('the files people read in the repository', () => {
  it.each(['README.md', 'ARCHITECTURE.md', 'libs/emulator/README.md'])('%s points at files that are there', (name) => {
    const text = readFileSync(path.join(repository, name), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const dead = targets.filter((target) => !/^https?:/.test(target) && !isThere(name, target));
    expect(dead).toEqual([]);
  });
});

function linksOf(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'));
  return [...body.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

function leadsSomewhere(href: string, from: string): boolean {
  const inside = href.replace(OUR_ADDRESS, '');
  if (/^https?:/.test(inside)) return true;
  const [place = '', anchor = ''] = inside.split('#');
  if (doors.includes(place)) return true;
  const slug = place === '' ? from : slugOf(place);
  if (slug === undefined || !anchors.has(slug)) return false;
  return anchor === '' || anchors.get(slug)?.has(decodeURIComponent(anchor)) === true;
}

function slugOf(place: string): string | undefined {
  if (place === '/docs' || place === '/docs/') return 'index';
  return place.startsWith('/docs/') ? place.slice('/docs/'.length) : undefined;
}

/** A heading's anchor as GitHub makes it. */
function isThere(from: string, target: string): boolean {
  const [place = '', anchor = ''] = target.split('#');
  const file = place === '' ? from : path.join(path.dirname(from), place);
  if (!existsSync(path.join(repository, file))) return false;
  if (anchor === '') return true;
  const headings = [...readFileSync(path.join(repository, file), 'utf8').matchAll(/^#+ (.+)$/gm)];
  return headings.some(
    ([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-') === anchor,
  );
}
