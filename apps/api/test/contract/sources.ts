import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', 'dist', 'generated', 'public']);

/** Every TypeScript file of ours, tests included. */
export function sourceFiles(): SourceFile[] {
  return ['apps', 'libs'].flatMap((folder) => pathsBelow(folder)).map(readSource);
}

export function shippedFiles(): SourceFile[] {
  return sourceFiles().filter(
    ({ path: name }) => /^(apps|libs)\/[^/]+\/src\//.test(name) && !/(spec|contract)\.ts$/.test(name),
  );
}

export function readSource(name: string): SourceFile {
  return { path: name, text: readFileSync(path.join(root, name), 'utf8') };
}

function pathsBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pathsBelow(name);
    return entry.name.endsWith('.ts') ? [name] : [];
  });
}
