import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot, root } from './root.mjs';

const END_WITH_PARENT = new URL('./end-with-parent.mjs', import.meta.url).href;

/**
 * A program of ours that lives as long as we do. In its own session, so that the terminal's Ctrl-C reaches us alone
 * and we decide in which order things end.
 */
export class Child {
  constructor(file, { env = {}, quiet = false } = {}) {
    this.process = spawn(process.execPath, ['--enable-source-maps', '--import', END_WITH_PARENT, inRoot(file)], {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['pipe', quiet ? 'ignore' : 'inherit', 'inherit'],
    });
    this.process.stdin.on('error', () => undefined);
    this.exit = once(this.process, 'exit').then(([code, signal]) => ({ code: code ?? 1, signal }));
  }

  /** Asks it to end and waits; says whether it had to be made to. */
  async stop(patienceMs) {
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), patienceMs);
    const { signal } = await this.exit;
    clearTimeout(timer);
    return signal !== 'SIGKILL';
  }

  kill() {
    this.process.kill('SIGKILL');
  }
}
