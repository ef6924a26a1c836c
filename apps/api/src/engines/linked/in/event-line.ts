import type { EngineEvent, EventSink } from '../../engine.js';
import { deferred, type Deferred } from '../deferred.js';

interface Telling {
  readonly event: () => Promise<EngineEvent | undefined>;
  readonly done: Deferred<void>;
}

/**
 * What happens in one chat is told in its order, and what gathers there while something is being told goes to the sink
 * together; different chats side by side, a bounded number at once. After one that was not taken nothing is told any
 * more: WhatsApp delivers it again, and what came after it behind it.
 */
export class EventLine {
  /** By chat: what waits there for what came before it. */
  private readonly chats = new Map<string, Telling[]>();
  private readonly tellings = new Set<Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private failure?: { readonly error: unknown };

  constructor(
    private readonly sink: EventSink,
    private readonly most = 32,
  ) {}

  /** Resolves when the sink has taken it; nothing to tell counts as taken. */
  tell(chat: string, event: () => Promise<EngineEvent | undefined>): Promise<void> {
    const telling: Telling = { event, done: deferred() };
    const { promise } = telling.done;
    this.tellings.add(promise);
    const gathering = this.chats.get(chat);
    if (gathering) gathering.push(telling);
    else void this.tellAll(chat, [telling]);
    return promise.finally(() => {
      this.tellings.delete(promise);
      this.waiting.shift()?.();
    });
  }

  async room(): Promise<void> {
    while (this.tellings.size >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async idle(): Promise<void> {
    await Promise.allSettled([...this.tellings]);
  }

  private async tellAll(chat: string, first: readonly Telling[]): Promise<void> {
    for (let together = first; together.length > 0;) {
      const gathering: Telling[] = [];
      this.chats.set(chat, gathering);
      await this.tellTogether(together);
      together = gathering;
    }
    this.chats.delete(chat);
  }

  private async tellTogether(together: readonly Telling[]): Promise<void> {
    try {
      const events = await Promise.all(together.map(({ event }) => event()));
      if (this.failure) throw this.failure.error;
      await Promise.all(events.flatMap((event) => (event ? [this.sink(event)] : [])));
      for (const { done } of together) done.resolve();
    } catch (error) {
      this.failure ??= { error };
      for (const { done } of together) done.reject(error);
    }
  }
}
