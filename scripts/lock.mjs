import { completeLock, missingOptionalPackages } from './lib/lock-file.mjs';
import { main, Problem } from './lib/say.mjs';

/** After `npm install`: `node scripts/lock.mjs` completes package-lock.json, `--check` only says whether it is complete. */
await main(() => {
  const missing = missingOptionalPackages();
  if (missing.length === 0) return;
  if (process.argv.includes('--check')) {
    throw new Problem(`package-lock.json lacks ${missing.length} optional packages: run node scripts/lock.mjs`);
  }
  completeLock();
  process.stdout.write(`Added ${missing.length} optional packages to package-lock.json\n`);
});
