import type { BinaryNode, WASocket } from 'baileys';
import { deferred, type Deferred } from '../deferred.js';
import { noAnswer, notConnected } from '../errors.js';
import { refusalOf } from './nacks.js';

export interface AckTimes {
  readonly patienceMs: number;
  /** Told when an answer did not come in time. */
  readonly onSilence: () => void;
}

/** What WhatsApp says to each message: Baileys is content when the bytes are written. */
export class Acks {
  private readonly waiting = new Map<string, Deferred<undefined>[]>();

  constructor(private readonly times: AckTimes) {}

  watch(socket: WASocket): void {
    socket.ws.on('CB:ack,class:message', ({ attrs }: BinaryNode) => {
      const { id, error } = attrs;
      if (id !== undefined) this.answer(id, error);
    });
  }

  /** Waits from now on; call it before the message leaves. */
  async of(waId: string, send: () => Promise<unknown>): Promise<void> {
    const answer = deferred<undefined>();
    const others = this.waiting.get(waId) ?? [];
    this.waiting.set(waId, [...others, answer]);
    let timer: NodeJS.Timeout | undefined;
    try {
      await send();
      timer = setTimeout(() => {
        answer.reject(noAnswer());
        this.times.onSilence();
      }, this.times.patienceMs);
      await answer.promise;
    } finally {
      clearTimeout(timer);
      this.forget(waId, answer);
    }
  }

  /** The socket is gone: no answer comes any more. */
  abandon(): void {
    for (const answers of this.waiting.values()) for (const answer of answers) answer.reject(notConnected());
  }

  private answer(waId: string, error: string | undefined): void {
    for (const answer of this.waiting.get(waId) ?? []) {
      if (error === undefined) answer.resolve(undefined);
      else answer.reject(refusalOf(error));
    }
  }

  private forget(waId: string, answer: Deferred<undefined>): void {
    const left = (this.waiting.get(waId) ?? []).filter((other) => other !== answer);
    if (left.length > 0) this.waiting.set(waId, left);
    else this.waiting.delete(waId);
  }
}
