import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './sources.js';

/** A small copy of the house, outside of it, in which rules are broken on purpose. */
export class PlantedProject {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'wagate-planted-'));

  constructor(configurations: readonly string[]) {
    for (const name of configurations) cpSync(path.join(root, name), path.join(this.folder, name));
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** What the tool prints; that it ends with an error is what we came for. */
  run(tool: string, args: readonly string[]): Promise<string> {
    const program = path.join(root, 'node_modules', tool);
    return new Promise((resolve) => {
      execFile(process.execPath, [program, ...args], { cwd: this.folder, maxBuffer: 1 << 24 }, (_error, stdout) => {
        resolve(stdout);
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
