import { ensureBuilt } from './lib/build.mjs';
import { loadSettings } from './lib/settings.mjs';
import { runEntry } from './lib/entry.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  loadSettings();
  await ensureInstalled();
  await ensureBuilt();
  await runEntry('apps/api/dist/admin.js');
});
