import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from './child.mjs';
import { freePort } from './ports.mjs';
import { Problem } from './say.mjs';

const HOST = '127.0.0.1';
const LOOK_MS = 50;
const STOP_MS = 20_000;

/** The demo as npm start runs it, on ports of its own and with data that goes when it goes. */
export async function startThrowawayDemo({ env = {} } = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wagate-demo-'));
  const [port, emulatorPort] = [await freePort(HOST), await freePort(HOST)];
  const child = new Child('scripts/start.mjs', {
    quiet: true,
    env: {
      ...withoutOurs,
      DEMO: '1',
      DATA_DIR: dataDir,
      PORT: String(port),
      EMULATOR_PORT: String(emulatorPort),
      ...env,
    },
  });
  const file = await whenReady(path.join(dataDir, 'demo.json'), child);
  const stop = async () => {
    await child.stop(STOP_MS);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...file, port, dataDir, stop };
}

/** What is meant for us, and not for the demo. */
const withoutOurs = { NODE_OPTIONS: '', npm_lifecycle_event: undefined, DATABASE_URL: '', REDIS_URL: '' };

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
