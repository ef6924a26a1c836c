import { ensureBuilt } from './lib/build.mjs';
import { runEntry } from './lib/entry.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';
import { keepSchema } from './lib/sdk-schema.mjs';

/** Writes libs/contract and the SDK's types; with --check it only fails when they are not what the code says. */
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await runEntry('apps/api/dist/contract.js');
  await keepSchema({ check: process.argv.includes('--check') });
});
