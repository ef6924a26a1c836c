/** Waiting that can be cut short; a cut that comes before the wait is not lost. */
export class Pause {
  private isCut = false;
  private end?: () => void;

  async for(ms: number): Promise<void> {
    if (!this.isCut) await this.timeout(ms);
    this.isCut = false;
  }

  cut(): void {
    this.isCut = true;
    this.end?.();
  }

  private timeout(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
