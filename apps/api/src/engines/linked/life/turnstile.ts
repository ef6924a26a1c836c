/** Lets a few in at once; the others wait their turn. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];
  private inside = 0;

  constructor(private readonly most: number) {}

  /** Call what it gives, once, to let the next one in. */
  async enter(): Promise<() => void> {
    if (this.inside >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside += 1;
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    };
  }
}
