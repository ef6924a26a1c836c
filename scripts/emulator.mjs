import { EMULATOR, ensureCompiled } from './lib/build.mjs';
import { runEntry } from './lib/entry.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureCompiled(EMULATOR);
  await runEntry('libs/emulator/dist/main.js');
});
