import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchRefused } from './fetch-refused.js';

const decoders: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** Reads at most maxBytes, both as they travel and once unpacked; stops at the first byte too many. */
export async function readBounded(body: Readable, encoding: string, maxBytes: number): Promise<Buffer> {
  const kept: Buffer[] = [];
  const travelling = atMost(maxBytes);
  const unpacked = atMost(maxBytes);
  const keep = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of unpacked(chunks)) kept.push(chunk);
  };
  if (encoding === '' || encoding === 'identity') await pipeline(body, keep);
  else await pipeline(body, travelling, decoderOf(encoding), keep);
  return Buffer.concat(kept);
}

export function refuseTooLarge(maxBytes: number): never {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MB` : `${maxBytes} bytes`;
  throw new FetchRefused('too_large', `The content is larger than ${limit}.`);
}

function decoderOf(encoding: string): Transform {
  const create = decoders.get(encoding);
  if (create === undefined) throw new FetchRefused('unreachable', 'The server answered in an unknown encoding.');
  return create();
}

function atMost(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let total = 0;
    for await (const chunk of chunks) {
      total += chunk.length;
      if (total > maxBytes) refuseTooLarge(maxBytes);
      yield chunk;
    }
  };
}
