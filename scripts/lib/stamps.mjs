import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './compile.mjs';
import { inRoot } from './root.mjs';

/** What a step was last done from: the same content again means there is nothing to do. */
export async function contentOf(...paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of (await Promise.all(paths.map(expand))).flat()) {
    hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

async function expand(entry) {
  const found = await stat(inRoot(entry)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [entry];
  return (await listFiles(inRoot(entry))).map((file) => path.join(entry, file));
}

const stampFile = (name) => inRoot('.cache', `${name}.stamp`);

export function isStamped(name, content) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === content;
}

export function stamp(name, content) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(stampFile(name), content);
}
