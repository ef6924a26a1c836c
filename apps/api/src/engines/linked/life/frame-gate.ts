import type { Ledger } from '../memory/ledger.js';

/** The part of a web socket that sends. */
export interface FrameSender {
  send(frame: Uint8Array, callback?: (error?: Error) => void): void;
}

/**
 * Nothing leaves before what it may depend on is durable: every frame waits for the ledger as it stood when the frame
 * was written, and frames keep their order, which the noise counters demand. Whoever sends does not wait.
 */
export class FrameGate {
  private tail: Promise<void> = Promise.resolve();
  private held = 0;

  constructor(
    private readonly ledger: Pick<Ledger, 'isSettled' | 'settled'>,
    private readonly sender: FrameSender,
  ) {
    const send = sender.send.bind(sender);
    this.sender.send = (frame, callback) => {
      if (this.held === 0 && this.ledger.isSettled) return send(frame, callback);
      this.hold(frame, send);
      callback?.();
    };
  }

  /** Every frame written so far has left, or never will. */
  drained(): Promise<void> {
    return this.tail;
  }

  private hold(frame: Uint8Array, send: FrameSender['send']): void {
    this.held += 1;
    const settled = this.ledger.settled();
    this.tail = this.tail
      .then(() => settled)
      .then(() => send(frame))
      // A ledger that failed ends the socket: what was held back is never sent.
      .catch(() => undefined)
      .finally(() => (this.held -= 1));
  }
}
