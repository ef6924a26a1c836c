import type { Wish } from '../message.js';
import { answerOf, type Answer } from './answers.js';
import { isOpen, parseBatch, withEntry, type Batch, type Entry } from './batch.js';
import { wishOf } from './draft.js';
import type { Kept } from './kept.js';

export interface SendingState {
  readonly batch: Batch | null;
  readonly isRunning: boolean;
  /** Why it stands still, or goes slowly. */
  readonly trouble: Error | null;
}

export interface SendingPorts {
  readonly kept: Kept;
  /** Gives the id of the accepted message. */
  readonly post: (wish: Wish, key: string) => Promise<string>;
  /** What goes with the wish: a file in words, nothing for other kinds. */
  readonly mediaOf: (batch: Batch) => Promise<Pick<Wish, 'media'>>;
  readonly onError: (error: Error) => void;
}

const AT_ONCE = 4;
const idle: SendingState = { batch: null, isRunning: false, trouble: null };

/** Sends a draft to each of its recipients, once. It goes on behind other pages, and after a reload from where it was. */
export class Sending {
  private current: SendingState;
  private readonly listeners = new Set<() => void>();
  private round = 0;

  constructor(private readonly ports: SendingPorts) {
    this.current = { ...idle, batch: parseBatch(ports.kept.read()) };
  }

  readonly state = (): SendingState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The keys are kept before anything is asked for. */
  start(batch: Batch): void {
    if (this.current.batch !== null) return;
    this.set({ batch });
    this.goOn();
  }

  goOn(): void {
    if (this.current.isRunning || this.current.batch === null) return;
    this.round += 1;
    this.set({ isRunning: true, trouble: null });
    void this.run(this.round);
  }

  stop(trouble: Error | null = null): void {
    this.round += 1;
    this.set({ isRunning: false, trouble });
  }

  /** What was not answered by now is given up. */
  clear(): void {
    this.stop();
    this.set(idle);
  }

  /** What has been seen to go well need not be shown again. */
  forgetDone(): void {
    if (this.current.batch?.entries.every(({ state }) => state === 'accepted')) this.clear();
  }

  private async run(round: number): Promise<void> {
    const { batch } = this.current;
    if (batch === null) return;
    try {
      const whole = { ...wishOf(batch.draft), ...(await this.ports.mediaOf(batch)) };
      const queue = batch.entries.filter(isOpen);
      const next = (): Entry | undefined => (this.round === round ? queue.shift() : undefined);
      const lanes = Array.from({ length: whole.media === undefined ? AT_ONCE : 1 }, () =>
        this.lane(round, whole, next),
      );
      await Promise.all(lanes);
      if (this.round === round) this.set({ isRunning: false });
    } catch (error) {
      if (this.round === round) this.stop(asError(error));
    }
  }

  private async lane(round: number, wish: Wish, next: () => Entry | undefined): Promise<void> {
    for (let entry = next(); entry; entry = next()) await this.send(round, wish, entry);
  }

  private async send(round: number, wish: Wish, { to, key, state }: Entry): Promise<void> {
    let isInDoubt = state === 'asked';
    while (this.round === round) {
      this.note(key, { state: 'asked' });
      try {
        const messageId = await this.ports.post({ ...wish, to }, key);
        this.note(key, { state: 'accepted', messageId });
        if (this.round === round && this.current.trouble) this.set({ trouble: null });
        return;
      } catch (error) {
        const answer = answerOf(error);
        isInDoubt ||= answer.kind !== 'refused' && answer.isInDoubt;
        if (!isInDoubt) this.note(key, { state: 'waiting' });
        await this.heed(round, key, answer, asError(error));
        if (answer.kind !== 'again') return;
      }
    }
  }

  private async heed(round: number, key: string, answer: Answer, trouble: Error): Promise<void> {
    this.ports.onError(trouble);
    if (answer.kind === 'refused') return this.note(key, { state: 'refused', why: answer.why });
    if (this.round !== round) return;
    if (answer.kind === 'stop') return this.stop(trouble);
    this.set({ trouble });
    await pause(answer.afterMs);
  }

  private note(key: string, change: Partial<Omit<Entry, 'to' | 'key'>>): void {
    if (this.current.batch) this.set({ batch: withEntry(this.current.batch, key, change) });
  }

  private set(change: Partial<SendingState>): void {
    this.current = { ...this.current, ...change };
    if ('batch' in change) this.ports.kept.write(this.current.batch);
    for (const listener of this.listeners) listener();
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
