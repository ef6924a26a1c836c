import { onceNpmIsGone } from './npm-watch.mjs';

const GATEWAY_PATIENCE_MS = 15_000;
const COMPANION_PATIENCE_MS = 2_000;

/** Ends things in their order, whoever asks: Ctrl-C, SIGTERM, the terminal that closes, or npm that was killed. */
export class Supervisor {
  #gateway;
  #companion;
  #signals = 0;
  #ending = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.#onSignal());
    if (process.env.npm_lifecycle_event !== undefined) onceNpmIsGone(() => this.#onSignal());
  }

  /** A program that ends after the gateway, so that it can still finish what it began. */
  accompany(child) {
    this.#companion = child;
    void child?.exit.then(() => this.#companionEnded());
  }

  /** Lives until the gateway has ended; gives the exit code. */
  async run(gateway) {
    this.#gateway = gateway;
    if (this.#signals > 0) this.#stopGateway();
    const { code } = await gateway.exit;
    this.#ending = true;
    await this.#companion?.stop(COMPANION_PATIENCE_MS);
    return this.#signals > 0 ? 0 : code;
  }

  #onSignal() {
    this.#signals += 1;
    if (this.#signals === 1) this.#stopGateway();
    else this.#endNow();
  }

  /** Before the gateway runs there is nothing to wait for. */
  #stopGateway() {
    if (this.#gateway === undefined) return this.#endNow();
    process.stderr.write('\nStopping …\n');
    void this.#gateway.stop(GATEWAY_PATIENCE_MS).then((clean) => {
      if (!clean) process.stderr.write('The gateway did not stop in time and was ended; the next start recovers.\n');
    });
  }

  #endNow() {
    this.#gateway?.kill();
    this.#companion?.kill();
    process.exit(130);
  }

  #companionEnded() {
    if (this.#ending || this.#signals > 0) return;
    process.stderr.write('The emulator ended: pretended phones are out of reach until the next start.\n');
  }
}
