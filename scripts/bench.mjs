import { ensureBuilt, ensureCompiled } from './lib/build.mjs';
import { runEntry } from './lib/entry.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { startThrowawayRedis } from './lib/redis.mjs';
import { main } from './lib/say.mjs';

/** The benchmarks measure the built gateway (apps/api/dist) and may import its sources: both lie beside each other here. */
const PARTS = [
  { name: 'bench-sources', from: 'apps/api/src', to: 'apps/api/.cache/bench/src' },
  { name: 'bench', from: 'apps/api/bench', to: 'apps/api/.cache/bench/bench' },
];

/** BENCH_REDIS_URL names the Redis to measure with; without it we start one, where redis-server is installed. */
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  for (const part of PARTS) await ensureCompiled(part);
  process.env.BENCH_REDIS_URL ||= (await startThrowawayRedis())?.url ?? '';
  await runEntry('apps/api/.cache/bench/bench/main.js');
});
