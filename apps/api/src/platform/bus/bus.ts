export type BusListener = (payload: string) => void;

/**
 * Tells every process of the installation that something happened. A hint, never the truth: a message may be lost
 * while a connection is down, so a listener must only ever hurry what it would find in the database anyway.
 */
export abstract class Bus {
  /** Reaches every subscriber of the topic once, those of this process included. */
  abstract publish(topic: string, payload: string): Promise<void>;

  /** Returns the way to stop listening. */
  abstract subscribe(topic: string, listener: BusListener): () => void;
}
