import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Files = ReadonlyMap<string, string>;

/** The files that are not, byte for byte, what the code says. */
export function driftedFiles(root: string, files: Files): string[] {
  return [...files].filter(([name, text]) => readOrNothing(path.join(root, name)) !== text).map(([name]) => name);
}

export function writeFiles(root: string, files: Files): void {
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
