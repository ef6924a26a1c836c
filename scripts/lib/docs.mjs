import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { replace } from './compile.mjs';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';
import { Problem, step } from './say.mjs';
import { contentOf, isStamped, stamp } from './stamps.mjs';

const DOCS = 'docs-site';
const SOURCES = '.cache/docs-sources';

/** Only what the pages say, not each change of the gateway, is a reason to build them anew. `writers` is what writes them. */
export async function ensureDocs(...writers) {
  if (!existsSync(inRoot(DOCS, '.vitepress/config.mjs'))) return;
  await ensureSources(writers);
  const site = ['.vitepress/config.mjs', '.vitepress/markdown', '.vitepress/theme', 'public'];
  const content = await contentOf(SOURCES, ...site.map((name) => `${DOCS}/${name}`), 'package-lock.json');
  if (isStamped('docs', content) && existsSync(inRoot(DOCS, 'dist/index.html'))) return;
  await step('Building the docs', () => inWorkshop(build));
  stamp('docs', content);
}

async function ensureSources(writers) {
  const content = await contentOf(...writers, `${DOCS}/guides`);
  if (isStamped('docs-sources', content) && existsSync(inRoot(SOURCES, 'pages.json'))) return;
  await inWorkshop(async (workshop) => {
    await run([inRoot('apps/api/dist/docs-site.js'), inRoot(workshop)], 'The pages of the docs cannot be written');
    await replace(inRoot(SOURCES), inRoot(workshop));
  });
  stamp('docs-sources', content);
}

/** VitePress works beside its sources: in a place of its own, two builds at a time do not meet. */
async function build(workshop) {
  await cp(inRoot(SOURCES), inRoot(workshop), { recursive: true });
  await cp(inRoot(DOCS, '.vitepress'), inRoot(workshop, '.vitepress'), { recursive: true });
  await cp(inRoot(DOCS, 'public'), inRoot(workshop, 'public'), { recursive: true });
  await run([inRoot('node_modules/vitepress/bin/vitepress.js'), 'build', inRoot(workshop)], 'The docs do not build');
  await replace(inRoot(DOCS, 'dist'), inRoot(workshop, 'dist'));
}

async function run(command, failure) {
  const { code, output } = await runNode(command, { capture: true, env: { NODE_ENV: 'production' } });
  if (code !== 0) throw new Problem(`${failure}:\n${output}`);
}

async function inWorkshop(work) {
  const workshop = `.cache/docs-${process.pid}`;
  try {
    await work(workshop);
  } finally {
    await rm(inRoot(workshop), { recursive: true, force: true });
  }
}
