import type { MediaKind } from '../phones/content.js';
import { LARGEST_UPLOAD } from './media-rules.js';

const TIMEOUT_MS = 10_000;

export interface FetchedMedia {
  readonly bytes: Buffer;
  readonly mimeType: string;
}

/** Media sent by link, fetched as Meta would. Throws a sentence for the failed status. */
export async function fetchLinked(kind: MediaKind, link: string): Promise<FetchedMedia> {
  const response = await fetch(link, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => undefined);
  if (response === undefined) throw new Error('Downloading media from weblink failed: no answer.');
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`Downloading media from weblink failed with http code ${response.status}.`);
  }
  const mimeType = response.headers.get('content-type') ?? `${kind}/unknown`;
  return { bytes: await readBounded(response.body), mimeType };
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > LARGEST_UPLOAD) throw new Error('Media file is too big.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
