import type { EngineEvent, EventSink } from '../../engine.js';

/** What happens in one chat is told in its order; different chats side by side, a bounded number at once. */
export class EventLine {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private going = 0;

  constructor(
    private readonly sink: EventSink,
    private readonly most = 32,
  ) {}

  /** Resolves when the sink has taken it; nothing to tell counts as taken. */
  tell(chat: string, event: () => Promise<EngineEvent | undefined>): Promise<void> {
    this.going += 1;
    const mine = (this.tails.get(chat) ?? Promise.resolve()).then(async () => {
      const told = await event();
      if (told) await this.sink(told);
    });
    this.tails.set(chat, mine);
    return mine.finally(() => {
      if (this.tails.get(chat) === mine) this.tails.delete(chat);
      this.going -= 1;
      this.waiting.shift()?.();
    });
  }

  async room(): Promise<void> {
    while (this.going >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async idle(): Promise<void> {
    await Promise.allSettled([...this.tails.values()]);
  }
}
