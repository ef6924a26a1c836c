import type { Client } from 'openapi-fetch';
import { lineOf } from './open-line.js';
import type { operations, paths } from './schema.js';

export type LinkStep = operations['link_device']['responses']['200']['content']['text/event-stream'];

export interface LinkWish {
  /** A QR code to scan, or a code to type on the phone. */
  readonly by?: 'qr' | 'code';
  readonly signal?: AbortSignal;
}

/** One attempt: every code as WhatsApp rotates it, then `connected` or `failed`. Without either, the line has ended: ask again. */
export async function* linkStepsOf(
  door: Pick<Client<paths>, 'GET'>,
  device: string,
  { by = 'qr', signal }: LinkWish = {},
): AsyncGenerator<LinkStep, void> {
  const open = async (until: AbortSignal): Promise<ReadableStream<Uint8Array> | null | undefined> => {
    const { data } = await door.GET('/api/v1/devices/{device}/link', {
      params: { path: { device }, query: { by } },
      parseAs: 'stream',
      signal: until,
    });
    return data;
  };
  for await (const frame of lineOf(open, { signal })) {
    if (frame !== 'alive') yield parseStep(frame.data);
  }
}

/** The gateway's own words, by its contract. */
function parseStep(data: string): LinkStep {
  return JSON.parse(data) as LinkStep;
}
