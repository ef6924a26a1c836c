import type { MediaKind } from '../../engines/engine.js';
import { FetchRefused } from '../../platform/fetch/fetch-refused.js';
import type { Fetched, SafeFetcher } from '../../platform/fetch/safe-fetcher.js';
import { decodeBase64, leastDecodedBytes, readInline } from './inline-media.js';
import { kindRules, refuseTooLarge } from './media-kinds.js';
import { MediaRefused } from './media-refused.js';
import { checkedType, type TypeClaim } from './media-type.js';

export interface MediaIntakeOptions {
  readonly fetcher: Pick<SafeFetcher, 'fetchBytes'>;
  /** For the kind `file` only; the other kinds have WhatsApp's own limits. */
  readonly maxFileBytes?: number;
  readonly timeoutMs?: number;
}

export interface ReadMedia {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly fileName?: string;
  readonly sizeBytes: number;
}

/** An http(s) address, base64 or a data URI → bytes of a checked type and size; throws MediaRefused. */
export async function readMedia(input: string, kind: MediaKind, options: MediaIntakeOptions): Promise<ReadMedia> {
  const text = input.trim();
  const maxBytes = (kind === 'file' ? options.maxFileBytes : undefined) ?? kindRules[kind].maxBytes;
  const isAddress = /^https?:\/\//i.test(text);
  const { bytes, claim, fileName } = isAddress
    ? await download(text, kind, maxBytes, options)
    : decode(text, kind, maxBytes);
  if (bytes.length === 0) throw new MediaRefused('media_empty', 'The media is empty.');
  const mimeType = await checkedType(bytes, kind, claim);
  return { bytes, mimeType, fileName, sizeBytes: bytes.length };
}

interface RawMedia {
  readonly bytes: Buffer;
  readonly claim: TypeClaim;
  readonly fileName?: string;
}

function decode(text: string, kind: MediaKind, maxBytes: number): RawMedia {
  const { base64, declaredType } = readInline(text);
  if (leastDecodedBytes(base64) > maxBytes) refuseTooLarge(kind, maxBytes);
  const bytes = decodeBase64(base64);
  if (bytes.length > maxBytes) refuseTooLarge(kind, maxBytes);
  return { bytes, claim: { mimeType: declaredType, isBinding: true } };
}

async function download(
  url: string,
  kind: MediaKind,
  maxBytes: number,
  { fetcher, timeoutMs = 20_000 }: MediaIntakeOptions,
): Promise<RawMedia> {
  const fetched = await fetcher.fetchBytes(url, { maxBytes, timeoutMs }).catch((failure: unknown): Promise<Fetched> => {
    if (!(failure instanceof FetchRefused)) throw failure;
    if (failure.code === 'too_large') refuseTooLarge(kind, maxBytes);
    throw notDownloaded(failure);
  });
  const { bytes, contentType, fileName } = fetched;
  return { bytes, claim: { mimeType: contentType, isBinding: false }, fileName };
}

function notDownloaded(failure: FetchRefused): MediaRefused {
  const code = failure.code === 'address_not_allowed' ? 'media_not_allowed' : 'media_unreachable';
  const reason = failure.sentence.charAt(0).toLowerCase() + failure.sentence.slice(1);
  return new MediaRefused(code, `The media could not be downloaded: ${reason}`, failure);
}
