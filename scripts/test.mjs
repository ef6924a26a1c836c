import { ensureBuilt } from './lib/build.mjs';
import { findChromium, NO_CHROMIUM } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { startThrowawayRedis } from './lib/redis.mjs';
import { main } from './lib/say.mjs';

const args = process.argv.slice(2);
const NO_REDIS =
  'The integration tests did not run on Redis: set TEST_REDIS_URL, or install redis-server (Debian: apt-get install redis-server).';

/** What goes by the queue, the bus or what replicas share: the rest has nothing that Redis could change. */
const ON_REDIS = [
  'apps/api/test/journeys/(conversation|events|first-message|stalled-worker)',
  'apps/api/test/security/(exhaustion|quota|sign-in|tokens)',
  'apps/api/test/contract/whatsgate-sends',
  'apps/api/src/modules/devices/asks/',
  'apps/api/src/platform/(bus|jobs)/',
];

/** These load the machine on purpose, with processes of their own: beside one of them, what others promise in time would not hold. */
const KILL = 'apps/api/test/journeys/kill';
const UNDER_LOAD = [KILL, 'apps/api/test/journeys/linked-life'];

/** Every test there is; further arguments go to Jest (npm test -- -t "a name"). */
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const runs = [
    await announce('Unit tests', () => runJest('unit', { args })),
    ...(await integration('queue on PostgreSQL', { TEST_QUEUE: 'postgres' })),
    ...(await onRedis()),
    ...(await inBrowser()),
  ];
  const total = (what) => runs.reduce((sum, run) => sum + run[what], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  return runs.every(({ code, failed }) => code === 0 && failed === 0) ? 0 : 1;
});

async function onRedis() {
  const redis = process.env.TEST_REDIS_URL ? { url: process.env.TEST_REDIS_URL } : await startThrowawayRedis();
  if (redis === undefined) {
    process.stdout.write(`\n${NO_REDIS}\n\n`);
    return [];
  }
  try {
    const env = { TEST_QUEUE: 'redis', TEST_REDIS_URL: redis.url };
    return await integration('queue on Redis', env, { loads: [KILL], only: ON_REDIS });
  } finally {
    await redis.stop?.();
  }
}

/** Who develops without a browser is told so; where everything has to pass, the pages have to, too. */
async function inBrowser() {
  if (findChromium() !== undefined) return [await announce('Browser tests', () => runJest('browser', { args }))];
  process.stdout.write(`\n${NO_CHROMIUM}\n\n`);
  return process.env.CI ? [{ code: 1, passed: 0, failed: 1 }] : [];
}

async function integration(title, env, { loads = UNDER_LOAD, only = ['.'] } = {}) {
  const loading = [`--testPathPatterns=${loads.join('|')}`, ...args];
  const others = [`--testPathPatterns=${only.join('|')}`, `--testPathIgnorePatterns=${UNDER_LOAD.join('|')}`, ...args];
  return [
    await announce(`Integration tests under load, ${title}`, () =>
      runJest('integration', { args: loading, env, atOnce: 1 }),
    ),
    await announce(`Integration tests, ${title}`, () => runJest('integration', { args: others, env })),
  ];
}

async function announce(title, work) {
  process.stdout.write(`\n── ${title} ──\n`);
  return work();
}
