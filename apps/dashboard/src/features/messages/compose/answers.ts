import { WagateError } from '@wagate/sdk';

/** What an error means for the message it answers, and for those after it. In doubt: it may have been accepted. */
export type Answer =
  | { readonly kind: 'refused'; readonly why: string }
  /** The same is asked again. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly isInDoubt: boolean }
  /** The others would be told the same: a person has to do something first. */
  | { readonly kind: 'stop'; readonly isInDoubt: boolean };

const SECOND_MS = 1_000;
const WAIT_MS = 3_000;

export function answerOf(error: unknown): Answer {
  if (!(error instanceof WagateError)) return { kind: 'stop', isInDoubt: true };
  const { status, code, retryAfter } = error;
  if (code === 'quota_exhausted' || status === 401 || status === 403) return { kind: 'stop', isInDoubt: false };
  if (code === 'idempotency_in_flight' || status === 429) {
    return { kind: 'again', afterMs: SECOND_MS * (retryAfter ?? 1), isInDoubt: status !== 429 };
  }
  if (status >= 400 && status < 500) return { kind: 'refused', why: whyOf(error) };
  return { kind: 'again', afterMs: WAIT_MS, isInDoubt: true };
}

/** The sentence about a field says more than the one about the whole. */
function whyOf({ message, details }: WagateError): string {
  const fields: readonly unknown[] = typeof details === 'object' && details !== null ? Object.values(details) : [];
  const sentences = fields.flat().filter((sentence) => typeof sentence === 'string');
  return sentences.length === 0 ? message : sentences.join(' ');
}
