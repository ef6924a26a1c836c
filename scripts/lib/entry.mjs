import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from './root.mjs';
import { Problem } from './say.mjs';

/** Runs a built program inside this process, as if it had been started by hand with the arguments we got. */
export async function runEntry(file) {
  const entry = inRoot(file);
  if (!existsSync(entry)) throw new Problem(`${file} is missing: it was not built.`);
  process.argv[1] = entry;
  await import(pathToFileURL(entry).href);
}
