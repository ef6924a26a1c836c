export type FetchRefusal =
  'address_not_allowed' | 'too_large' | 'unreachable' | 'timed_out' | 'bad_url' | 'bad_status' | 'too_many_redirects';

/** Why something was not fetched, with a sentence a customer may read: it tells nothing about our network. */
export class FetchRefused extends Error {
  constructor(
    readonly code: FetchRefusal,
    readonly sentence: string,
    cause?: unknown,
  ) {
    super(sentence, { cause });
    this.name = 'FetchRefused';
  }
}
