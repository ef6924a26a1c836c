import type { Companion } from '../companion.js';
import { farewells } from './farewells.js';
import { concerns, type FaultKind, type WebFault, type WebFaults } from './web-faults.js';

type Strike = (companion: Companion, fault: WebFault) => void;

/** Faults that befall a socket which is logged in: at once, and again after the next logins while some remain. */
export class FaultStriker {
  readonly #strikes: Partial<Record<FaultKind, Strike>>;

  constructor(
    private readonly faults: WebFaults,
    private readonly unlink: (companion: Companion) => void,
  ) {
    this.#strikes = {
      drop: (companion) => companion.cut(),
      freeze: (companion) => companion.freeze(true),
      'stream-error': (companion, { code = 503 }) => companion.close(farewells.streamError(code)),
      replaced: (companion) => companion.close(farewells.replaced()),
      'logged-out': (companion) => this.unlink(companion),
    };
  }

  /** A new fault meets those who are online. */
  strikeOnline(fault: WebFault, online: readonly Companion[]): void {
    const hit = online.filter((companion) => concerns(fault, companion.account));
    // A refused login must be tried before it can be refused.
    if (fault.kind === 'banned' || fault.kind === 'outdated') return hit.forEach((companion) => companion.cut());
    const strike = this.#strikes[fault.kind];
    if (strike === undefined) return;
    for (const companion of hit) {
      if (fault.remaining === 0) return;
      this.faults.use(fault);
      strike(companion, fault);
    }
  }

  /** A companion that has just come online meets the faults that are left. */
  strikeArrival(companion: Companion): void {
    for (const kind of ['drop', 'freeze', 'stream-error', 'replaced', 'logged-out'] as const) {
      const fault = this.faults.take(kind, companion.account);
      if (fault !== undefined) return this.#strikes[kind]?.(companion, fault);
    }
  }
}
