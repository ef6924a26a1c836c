interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Item> {
  readonly maxItems: number;
  readonly maxUnderway: number;
  /** Names the line of an item whose order matters. */
  readonly lineOf?: (item: Item) => string;
}

/**
 * Those who come while a commit is under way are committed together by the next: the busier it is, the more a commit
 * carries. If a commit fails its items are tried one by one, so that nobody fails for a neighbour's fault; of one line
 * nothing is tried past the first that fails.
 */
export class GroupCommit<Item, Result> {
  private readonly waiting: Waiting<Item, Result>[] = [];
  private underway = 0;
  private scheduled = false;

  constructor(
    private readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly options: GroupCommitOptions<Item>,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled || this.underway >= this.options.maxUnderway || this.waiting.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.flush();
    });
  }

  private async flush(): Promise<void> {
    const batch = this.waiting.splice(0, this.options.maxItems);
    if (batch.length === 0) return;
    this.underway++;
    try {
      await this.commitAll(batch);
    } finally {
      this.underway--;
      this.schedule();
    }
  }

  private async commitAll(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.commit(batch.map((entry) => entry.item));
      batch.forEach((entry, i) => settle(entry, results, i));
    } catch (error) {
      const [only] = batch;
      if (only && batch.length === 1) only.reject(error);
      else await this.commitEach(batch);
    }
  }

  private async commitEach(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    const broken = new Map<string, { readonly error: unknown }>();
    for (const entry of batch) {
      const line = this.options.lineOf?.(entry.item);
      const fault = line === undefined ? undefined : broken.get(line);
      try {
        if (fault) entry.reject(fault.error);
        else settle(entry, await this.commit([entry.item]), 0);
      } catch (error) {
        if (line !== undefined) broken.set(line, { error });
        entry.reject(error);
      }
    }
  }
}

function settle<Item, Result>(entry: Waiting<Item, Result>, results: readonly Result[], index: number): void {
  const result = results[index];
  if (result === undefined) entry.reject(new Error('a commit gave no result for one of its items'));
  else entry.resolve(result);
}
