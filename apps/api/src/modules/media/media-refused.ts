export type MediaRefusal =
  | 'media_invalid'
  | 'media_empty'
  | 'media_unreachable'
  | 'media_not_allowed'
  | 'media_too_large'
  | 'media_wrong_kind'
  | 'media_type_mismatch';

/** Why media cannot be sent, with the sentence its sender reads. */
export class MediaRefused extends Error {
  constructor(
    readonly code: MediaRefusal,
    readonly sentence: string,
    cause?: unknown,
  ) {
    super(sentence, { cause });
    this.name = 'MediaRefused';
  }
}
