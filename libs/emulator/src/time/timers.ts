/** Timers that are all forgotten together, so that a reset or a close leaves nothing behind. */
export class Timers {
  readonly #running = new Set<NodeJS.Timeout>();

  /** Runs at once when there is nothing to wait for: order is then the order of the calls. */
  after(delayMs: number, act: () => void): void {
    if (delayMs <= 0) return act();
    const timer = setTimeout(() => {
      this.#running.delete(timer);
      act();
    }, delayMs);
    this.#running.add(timer);
  }

  clear(): void {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
  }
}
