import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';
import { keepSchema } from './lib/sdk-schema.mjs';

/** Writes the types of libs/sdk from libs/contract; with --check it only fails when they differ. */
await main(async () => {
  await ensureInstalled();
  await keepSchema({ check: process.argv.includes('--check') });
});
