/** How the sockets of one linked device came and went: proof that there were not two at once for long. */
export class SocketLedger {
  readonly #open = new Map<object, number>();
  opened = 0;
  mostAtOnce = 0;
  longestOverlapMs = 0;
  replaced = 0;

  get openNow(): number {
    return this.#open.size;
  }

  /** How long there have been two or more by now. */
  overlapMs(now: number): number {
    const [, second] = [...this.#open.values()].sort((one, other) => one - other);
    return Math.max(this.longestOverlapMs, second === undefined ? 0 : now - second);
  }

  open(socket: object, now: number): void {
    this.#open.set(socket, now);
    this.opened += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#open.size);
  }

  close(socket: object, now: number): void {
    this.longestOverlapMs = this.overlapMs(now);
    this.#open.delete(socket);
  }
}
