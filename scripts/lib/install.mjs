import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { run, runNode } from './run.mjs';
import { Problem, step } from './say.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Problem(`Wagate needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Installs when node_modules is missing or is not what package-lock.json says. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  await step('Installing dependencies (a minute the first time)', async () => {
    if (await succeeds('ci')) return;
    process.stderr.write('  npm ci refused; trying npm install …\n');
    if (await succeeds('install', '--no-save')) return;
    throw new Problem('The dependencies cannot be installed: npm says why above. Is its registry reachable?');
  });
}

async function succeeds(...command) {
  const { code } = await npm([...command, '--include=dev', '--include=optional', '--loglevel=error']);
  return code === 0;
}

/** Compares what npm noted of the last installation with the lock file; only optional packages may be absent. */
function isInstalled() {
  const installed = packagesOf(inRoot('node_modules', '.package-lock.json'));
  const wanted = packagesOf(inRoot('package-lock.json'));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link) return true;
    const found = installed[name];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** The npm that started us, else the one on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return runNode([cli, ...args], { patience: 'Still installing' });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { patience: 'Still installing' });
}
