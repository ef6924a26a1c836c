import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import type { World } from './gateway.js';
import { ask } from './http.js';
import { refuseLeaks } from './known-secrets.js';

const file = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built gateway in a process of its own, at one port for as often as it is started: what a kill is tried on. */
export class GatewayProcess {
  private child: ChildProcess | undefined;
  private readonly lines: string[] = [];

  private constructor(
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async start(world: World, role: 'api' | 'worker'): Promise<GatewayProcess> {
    if (!existsSync(file))
      throw new Error('The gateway is not built: run `npm run build`, or the tests by `npm test`.');
    const port = await freePort();
    const gateway = new GatewayProcess(port, { ...world.env, ROLE: role, PORT: String(port), DEMO: '0' });
    await gateway.start();
    return gateway;
  }

  /** Settles when it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env.PATH, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => void this.lines.push(text));
    }
    await eventually(
      'the process is ready',
      async () => {
        if (child.exitCode !== null)
          throw new Error(`the gateway ended with ${child.exitCode}: ${this.lines.join('').slice(-2_000)}`);
        const answer = await ask(this.port, { path: '/health/ready' }).catch(() => undefined);
        return answer?.status === 200 || answer?.text;
      },
      30_000,
    );
  }

  /** Stops running in the middle of what it does, as a machine that swaps or sleeps. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  async isReady(): Promise<boolean> {
    const answer = await ask(this.port, { path: '/health/ready' }).catch(() => undefined);
    return answer?.status === 200;
  }

  /** Dead at once: nothing of it can still run when this settles. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asked to end; the exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const exited = once(child, 'exit');
    child.kill(signal);
    // A process that is paused hears nothing until it goes on.
    child.kill('SIGCONT');
    await exited;
    refuseLeaks(this.lines);
    return child.exitCode;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
