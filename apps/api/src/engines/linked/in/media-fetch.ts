import { get, type Agent } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { EngineError } from '../../engine.js';
import type { MediaPlace } from './media-place.js';
import { publicLookup } from './public-lookup.js';

/** WhatsApp itself takes files of up to 2 GB, and senders lie about it: a process shared by many opens no more in memory. */
const mostBytes = 16 * 1024 * 1024 + 1024;
const patienceMs = 60_000;

const lookup = publicLookup();

/** What lies on a media host; undefined when it lies there no more. A redirect is not followed. */
export async function fetchMedia(place: MediaPlace, agent: Agent): Promise<Buffer | undefined> {
  const response = await answerOf(place, agent).catch((cause: unknown) => {
    throw unavailable(cause);
  });
  const status = response.statusCode ?? 0;
  if (status === 200) return bodyOf(response);
  response.resume();
  if (status === 403 || status === 404 || status === 410) return undefined;
  throw unavailable(new Error(`HTTP ${status}`));
}

function answerOf({ url, isNamed }: MediaPlace, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { origin: 'https://web.whatsapp.com' };
    const signal = AbortSignal.timeout(patienceMs);
    get(url, { agent, headers, signal, ...(isNamed ? {} : { lookup }) }, resolve).on('error', reject);
  });
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of parseParts(response)) {
    size += part.length;
    if (size > mostBytes)
      throw new EngineError('media_too_large', 'This file is too large to be fetched.', { kind: 'never' });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parseParts(response: IncomingMessage): AsyncIterable<Buffer> {
  return response as AsyncIterable<Buffer>;
}

export function unavailable(cause: unknown): EngineError {
  const retry = { kind: 'later', afterMs: 30_000 } as const;
  return new EngineError('media_unavailable', 'WhatsApp could not deliver the file for now.', retry, {
    cause,
    operatorDetail: String(cause),
  });
}
