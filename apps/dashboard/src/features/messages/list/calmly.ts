export interface Calm {
  /** Now, or as soon as the last round has ended and rested. */
  ring(): void;
  stop(): void;
}

/** However often it is rung, the work is done once at a time, with a rest between; a round that failed is done again. */
export function calmly(work: () => Promise<void>, restMs: number): Calm {
  let state: 'idle' | 'busy' | 'wanted' | 'stopped' = 'idle';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (isWanted: boolean): void => {
    if (state === 'stopped') return;
    if (isWanted) state = 'wanted';
    timer = setTimeout(next, restMs);
  };
  const run = (): void => {
    state = 'busy';
    void work().then(
      () => rest(false),
      () => rest(true),
    );
  };
  const next = (): void => {
    if (state === 'wanted') run();
    else if (state === 'busy') state = 'idle';
  };
  return {
    ring: () => {
      if (state === 'idle') run();
      else if (state === 'busy') state = 'wanted';
    },
    stop: () => {
      state = 'stopped';
      clearTimeout(timer);
    },
  };
}
