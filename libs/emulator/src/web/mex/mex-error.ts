/** A query that WhatsApp understands and says no to: an error in GraphQL's own form. */
export class MexError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'MexError';
  }
}
