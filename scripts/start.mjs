import { ensureBuilt } from './lib/build.mjs';
import { Child } from './lib/child.mjs';
import { startEmulator } from './lib/emulator.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { demandFreePort, portFrom } from './lib/ports.mjs';
import { main } from './lib/say.mjs';
import { loadSettings } from './lib/settings.mjs';
import { Supervisor } from './lib/supervisor.mjs';

await main(async () => {
  loadSettings();
  const demo = process.env.DEMO === '1';
  await ensureInstalled();
  await ensureBuilt();
  await demandFreePort('PORT', portFrom('PORT', 3000), process.env.HOST || (demo ? '127.0.0.1' : '0.0.0.0'));

  const supervisor = new Supervisor();
  const emulator = demo ? await startEmulator() : { env: {} };
  supervisor.accompany(emulator.child);
  return supervisor.run(new Child('apps/api/dist/main.js', { env: emulator.env }));
});
