import type { Companion } from './companion.js';

export type CompanionHook = (companion: Companion) => void;

/** Moments in a companion's life at which other rooms have something to do. */
export class CompanionHooks {
  readonly #paired: CompanionHook[] = [];
  readonly #active: CompanionHook[] = [];
  readonly #unlinked: CompanionHook[] = [];

  /** The phone has just linked it; it will log in for the first time presently. */
  onPaired(hook: CompanionHook): void {
    this.#paired.push(hook);
  }

  /** It has logged in and got what waited for it. */
  onActive(hook: CompanionHook): void {
    this.#active.push(hook);
  }

  /** It is no longer one of the account's devices. */
  onUnlinked(hook: CompanionHook): void {
    this.#unlinked.push(hook);
  }

  paired(companion: Companion): void {
    for (const hook of this.#paired) hook(companion);
  }

  active(companion: Companion): void {
    for (const hook of this.#active) hook(companion);
  }

  unlinked(companion: Companion): void {
    for (const hook of this.#unlinked) hook(companion);
  }
}
