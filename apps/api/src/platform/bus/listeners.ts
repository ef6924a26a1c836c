import type { Log } from '../log/log.js';
import type { BusListener } from './bus.js';
import type { BusMessage } from './bus-message.js';

/** Who listens in this process. */
export class Listeners {
  private readonly topics = new Map<string, Set<{ readonly hear: BusListener }>>();

  constructor(private readonly log: Log) {}

  add(topic: string, hear: BusListener): () => void {
    const listeners = this.topics.get(topic) ?? new Set();
    // One function may listen twice: each time is an entry of its own.
    const entry = { hear };
    this.topics.set(topic, listeners.add(entry));
    return () => {
      listeners.delete(entry);
      if (listeners.size === 0 && this.topics.get(topic) === listeners) this.topics.delete(topic);
    };
  }

  deliver({ topic, payload }: BusMessage): void {
    for (const { hear } of [...(this.topics.get(topic) ?? [])]) {
      try {
        hear(payload);
      } catch (error) {
        this.log.error({ error, topic }, 'a listener on the bus failed');
      }
    }
  }
}
