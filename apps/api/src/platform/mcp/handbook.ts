/** A text an agent may read before it calls a tool. */
export interface HandbookResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: 'text/markdown' | 'application/json';
  readonly text: string;
}

/** What the door says about the product; provided by the module that owns the documentation. */
export abstract class Handbook {
  /** Tells an agent when to use the tools, in a few sentences. */
  abstract readonly instructions: string;
  abstract readonly product: { readonly name: string; readonly title: string; readonly version: string };
  /** Where a person learns to connect a client. */
  abstract readonly setupPageUrl: string;
  abstract resources(): readonly HandbookResource[];
}
