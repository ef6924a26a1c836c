import type { OutboundMessage } from './content.js';

/** What an engine must know again after a restart. Given to `connect`; only the owner of the device may write. */
export interface DeviceMemory {
  /** What is not there is left out. */
  read(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** All of it or nothing, after everything written before. Throws EngineError 'lease_lost' once another worker owns the device. */
  write(changes: readonly MemoryChange[]): Promise<void>;
  /** Forgets everything, because WhatsApp has ended the link; kept sealed for a day, out of reach. */
  wipe(): Promise<void>;
  /** A message sent before, for a phone that could not read it. */
  sent(waId: string): Promise<OutboundMessage | undefined>;
}

export interface MemoryChange {
  readonly kind: string;
  readonly id: string;
  /** Null forgets it. */
  readonly value: Buffer | null;
}

/** For engines that remember nothing, and for trying credentials out. */
export const noMemory: DeviceMemory = {
  read: () => Promise.resolve(new Map()),
  write: () => Promise.resolve(),
  wipe: () => Promise.resolve(),
  sent: () => Promise.resolve(undefined),
};
