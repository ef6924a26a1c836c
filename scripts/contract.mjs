import { ensureBuilt } from './lib/build.mjs';
import { runEntry } from './lib/entry.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';

/** Writes libs/contract; with --check it only fails when libs/contract is not what the code says. */
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await runEntry('apps/api/dist/contract.js');
});
