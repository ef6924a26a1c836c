import { ensureBuilt } from './lib/build.mjs';
import { CHECKS } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, seconds, sinceStart } from './lib/say.mjs';

const AT_ONCE = 2;

/**
 * Everything that takes seconds, two checks at a time: one line each, and the whole story of those that failed.
 * `--without="unit tests"` leaves one out, for who runs it anyway; `--also=image` adds one that takes a minute.
 */
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const asked = (word, name) => process.argv.includes(`--${word}=${name}`);
  const waiting = CHECKS.filter(({ name, rare }) => !asked('without', name) && (!rare || asked('also', name)));
  const failures = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const failure = await perform(check);
      if (failure !== undefined) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { name, output } of failures) process.stdout.write(`\n── ${name} ──\n${output.trim()}\n`);
  const verdict = failures.length === 0 ? 'verified' : `failed: ${failures.map(({ name }) => name).join(', ')}`;
  process.stdout.write(`${verdict} (${sinceStart()})\n`);
  return failures.length === 0 ? 0 : 1;
});

async function perform({ name, run }) {
  const begun = Date.now();
  const { code, output } = await run();
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${seconds(Date.now() - begun)}\n`);
  return code === 0 ? undefined : { name, output };
}
