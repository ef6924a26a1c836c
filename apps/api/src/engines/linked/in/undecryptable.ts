const patienceMs = 60_000;
const most = 1_000;

/** Messages that could not be read: their senders are asked again, and only what stays unread is told. */
export class Undecryptable {
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(private readonly waitMs = patienceMs) {}

  wait(waId: string, onUnread: () => void): void {
    if (this.waiting.has(waId) || this.waiting.size >= most) return;
    const timer = setTimeout(() => {
      this.waiting.delete(waId);
      onUnread();
    }, this.waitMs);
    this.waiting.set(waId, timer);
  }

  healed(waId: string): void {
    clearTimeout(this.waiting.get(waId));
    this.waiting.delete(waId);
  }

  close(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }
}
