import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from './child.mjs';
import { freePort, waitUntilOpen } from './ports.mjs';
import { Problem } from './say.mjs';

const HOST = '127.0.0.1';
const LOOK_MS = 50;
const STOP_MS = 20_000;

/** What is meant for us, and not for the demo. */
const withoutOurs = { NODE_OPTIONS: '', npm_lifecycle_event: undefined, DATABASE_URL: '', REDIS_URL: '' };

/** The demo as npm start runs it, on ports of its own and with data that goes when it goes. */
export async function startThrowawayDemo({ env = {} } = {}) {
  const home = await aHome();
  const emulatorPort = await freePort(HOST);
  const { file, child } = await start(home, { EMULATOR_PORT: String(emulatorPort), ...env });
  const stop = async () => {
    await child.stop(STOP_MS);
    rmSync(home.dataDir, { recursive: true, force: true });
  };
  return { ...file, ...home, stop };
}

/** A demo whose gateway ends and comes back while WhatsApp, here the emulator, goes on. */
export async function startRestartableDemo() {
  const home = await aHome();
  const emulatorPort = await freePort(HOST);
  const env = { EMULATOR_URL: `http://${HOST}:${emulatorPort}` };
  const emulator = new Child('libs/emulator/dist/main.js', {
    quiet: true,
    env: { ...withoutOurs, EMULATOR_PORT: String(emulatorPort) },
  });
  await waitUntilOpen(emulatorPort, HOST, emulator.exit);
  let running = await start(home, env);
  const leave = () => running.child.stop(STOP_MS);
  return {
    ...running.file,
    ...home,
    leave,
    comeBack: async () => {
      running = await start(home, env);
    },
    stop: async () => {
      await leave();
      await emulator.stop(STOP_MS);
      rmSync(home.dataDir, { recursive: true, force: true });
    },
  };
}

async function aHome() {
  return { dataDir: mkdtempSync(path.join(tmpdir(), 'wagate-demo-')), port: await freePort(HOST) };
}

async function start({ dataDir, port }, env) {
  const written = path.join(dataDir, 'demo.json');
  rmSync(written, { force: true });
  const child = new Child('scripts/start.mjs', {
    quiet: true,
    env: { ...withoutOurs, DEMO: '1', DATA_DIR: dataDir, PORT: String(port), ...env },
  });
  return { child, file: await whenReady(written, child) };
}

/** The file is written last. */
async function whenReady(file, child) {
  let ended = false;
  void child.exit.then(() => (ended = true));
  while (!ended) {
    const content = existsSync(file) && parse(readFileSync(file, 'utf8'));
    if (content) return content;
    await sleep(LOOK_MS);
  }
  throw new Problem('The demo does not start: its message is above.');
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
