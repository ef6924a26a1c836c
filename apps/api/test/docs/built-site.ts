import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const dist = path.join(repository, 'docs-site/dist');

/** Every page of the built site by its slug, as HTML. */
export function builtPages(): ReadonlyMap<string, string> {
  if (!existsSync(dist)) throw new Error('the docs site was not built: npm run build');
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return new Map(
    names.map((name) => [
      name.split(path.sep).join('/').slice(0, -'.html'.length),
      readFileSync(path.join(dist, name), 'utf8'),
    ]),
  );
}

export function anchorsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
}
