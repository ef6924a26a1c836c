interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/**
 * Remembers what was read for a second at most, so that a change made elsewhere is seen at once even when no hint of
 * it arrives. Callers that ask together share one read.
 */
export class ShortMemory<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  constructor(
    private readonly read: (key: string) => Promise<Value>,
    private readonly options: { readonly ttlMs: number; readonly max: number } = { ttlMs: 1_000, max: 20_000 },
  ) {}

  get(key: string): Promise<Value> {
    const now = performance.now();
    const known = this.entries.get(key);
    if (known && known.until > now) return known.value;
    const value = this.read(key);
    value.catch(() => this.entries.delete(key));
    this.makeRoom();
    this.entries.delete(key);
    this.entries.set(key, { value, until: now + this.options.ttlMs });
    return value;
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  forgetAll(): void {
    this.entries.clear();
  }

  /** The oldest goes first: entries are kept in the order they were read. */
  private makeRoom(): void {
    if (this.entries.size < this.options.max) return;
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}
