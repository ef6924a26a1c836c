import { existsSync } from 'node:fs';
import { compileFolder } from './compile.mjs';
import { ensureDocs } from './docs.mjs';
import { inRoot, root } from './root.mjs';
import { runNode } from './run.mjs';
import { Problem, step } from './say.mjs';
import { contentOf, isStamped, stamp } from './stamps.mjs';

const TOOLCHAIN = ['package-lock.json', '.swcrc', 'scripts/lib/compile.mjs'];
const CLIENT = 'apps/api/src/platform/db/generated';

const GATEWAY = { name: 'gateway', from: 'apps/api/src', to: 'apps/api/dist' };
const SDK = { name: 'sdk', from: 'libs/sdk/src', to: 'libs/sdk/dist' };
const DASHBOARD = 'apps/dashboard';
export const EMULATOR = { name: 'emulator', from: 'libs/emulator/src', to: 'libs/emulator/dist' };

/** Does only what the sources ask for since last time. */
export async function ensureBuilt() {
  await ensureGenerated();
  for (const part of [GATEWAY, EMULATOR, SDK]) await ensureCompiled(part);
  await ensureDashboard();
  await ensureDocs(GATEWAY.from, ...TOOLCHAIN);
}

async function ensureGenerated() {
  const content = await contentOf('package-lock.json', 'prisma/schema', 'prisma.config.ts');
  if (isStamped('prisma', content) && existsSync(inRoot(CLIENT))) return;
  await step('Generating the database client', async () => {
    const { code, output } = await runNode([inRoot('node_modules/prisma/build/index.js'), 'generate'], {
      capture: true,
      env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' },
    });
    if (code !== 0) throw new Problem(`prisma generate failed:\n${output}`);
  });
  stamp('prisma', content);
}

/** A folder that does not exist (yet) has nothing to compile. */
export async function ensureCompiled({ name, from, to }) {
  if (!existsSync(inRoot(from))) return;
  const content = await contentOf(from, ...TOOLCHAIN);
  if (isStamped(name, content) && existsSync(inRoot(to))) return;
  await step(`Building the ${name}`, () => compile({ from, to }));
  stamp(name, content);
}

/** The pages are bundled from what is installed; nothing is fetched. */
async function ensureDashboard() {
  if (!existsSync(inRoot(DASHBOARD, 'index.html'))) return;
  const sources = ['src', 'index.html', 'vite.config.ts', 'package.json'].map((name) => `${DASHBOARD}/${name}`);
  const content = await contentOf(...sources, SDK.from, 'package-lock.json');
  if (isStamped('dashboard', content) && existsSync(inRoot(DASHBOARD, 'dist/index.html'))) return;
  await step('Building the dashboard', async () => {
    const vite = [inRoot('node_modules/vite/bin/vite.js'), 'build', inRoot(DASHBOARD), '--logLevel', 'error'];
    const { code, output } = await runNode(vite, { capture: true, env: { NODE_ENV: 'production' } });
    if (code !== 0) throw new Problem(`The dashboard does not build:\n${output}`);
  });
  stamp('dashboard', content);
}

async function compile({ from, to }) {
  try {
    await compileFolder({ root, from, to });
  } catch (error) {
    const [where] = error.message.split('\n\nCaused by');
    throw new Problem(`${from} does not compile:\n${where.trim()}`);
  }
}
