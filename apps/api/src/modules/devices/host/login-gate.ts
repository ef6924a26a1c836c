import { setTimeout as sleep } from 'node:timers/promises';

/** Lets so many logins through at once, a little apart: a worker that takes over a hundred devices does not choke on them. */
export class LoginGate {
  private readonly queue: (() => void)[] = [];
  private free: number;

  constructor(
    atOnce: number,
    private readonly jitterMs: number,
  ) {
    this.free = atOnce;
  }

  /** Returns the way out, which may be taken twice. */
  async enter(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    await sleep(Math.random() * this.jitterMs);
    let isInside = true;
    return () => {
      if (isInside) this.leave();
      isInside = false;
    };
  }

  private leave(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.free += 1;
  }
}
