import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { seconds } from './say.mjs';

const PATIENCE_MS = 10_000;

/** Runs a program to its end. `capture` keeps what it says; `patience` is said now and then while it lasts. */
export function run(file, args, { env = {}, capture = false, patience, signal } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const shell = file.endsWith('.cmd');
    const child = spawn(file, args, { cwd: root, env: { ...process.env, ...env }, stdio, shell });
    signal?.addEventListener('abort', () => child.kill('SIGKILL'));
    const reassurance = patience && reassure(patience);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      clearInterval(reassurance);
      resolve({ code: code ?? (killedBy === 'SIGINT' ? 130 : 143), output });
    });
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

function reassure(text) {
  const begun = Date.now();
  return setInterval(() => process.stderr.write(`  ${text} (${seconds(Date.now() - begun)})\n`), PATIENCE_MS);
}
