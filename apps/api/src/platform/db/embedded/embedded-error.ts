/** A problem with the embedded database that one sentence explains; whoever starts us prints the message alone. */
export class EmbeddedDatabaseError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EmbeddedDatabaseError';
  }
}

/** Somebody else runs on this data directory. */
export class EmbeddedDatabaseInUse extends EmbeddedDatabaseError {}
