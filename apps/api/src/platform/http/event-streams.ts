import { once } from 'node:events';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../errors/app-error.js';

const CHECK_MS = 1_000;
/** Proxies close what is silent for long. */
const HEARTBEAT_MS = 15_000;

/** Who listens, and to how many streams at once. */
export interface StreamHolder {
  readonly id: string;
  readonly most: number;
}

/** Server-sent events: written as fast as the caller reads, and ended when the caller may no longer listen. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<Response, string>();

  async serve(
    response: Response,
    holder: StreamHolder,
    items: AsyncIterable<Record<string, unknown>>,
    isAllowed: () => Promise<unknown>,
  ): Promise<void> {
    if ([...this.open.values()].filter((id) => id === holder.id).length >= holder.most) {
      throw new AppError('rate_limited', { message: 'Too many streams are open. Close one first.' });
    }
    this.open.set(response, holder.id);
    const iterator = items[Symbol.asyncIterator]();
    const stopWatching = cutOffWhenRefused(response, isAllowed);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const left = aborted(leaving(response)).then(() => ({ done: true as const, value: undefined }));
    try {
      begin(response);
      for (;;) {
        const next = await Promise.race([iterator.next(), left]);
        if (next.done || response.closed) return;
        if (!print(response, next.value)) await Promise.race([once(response, 'drain'), left]);
      }
    } finally {
      stopWatching();
      clearInterval(heartbeat);
      this.open.delete(response);
      void iterator.return?.().catch(() => undefined);
      response.end();
    }
  }

  beforeApplicationShutdown(): void {
    for (const response of this.open.keys()) response.destroy();
  }
}

/** Aborted once the caller is gone, be it before anybody looked. */
export function leaving(response: Response): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => leaving.abort());
  // What is written to a destroyed response is its error, which nobody else listens to.
  response.on('error', () => leaving.abort());
  if (response.closed || response.destroyed) leaving.abort();
  return leaving.signal;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

function begin(response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
}

/** False when the caller reads too slowly to be told more now. */
function print(response: Response, item: Record<string, unknown>): boolean {
  const { type, cursor } = item;
  const name = typeof type === 'string' ? `event: ${type}\n` : '';
  const id = typeof cursor === 'string' ? `id: ${cursor}\n` : '';
  return response.write(`${id}${name}data: ${JSON.stringify(item)}\n\n`);
}

/** A token that was revoked hears nothing more. Answers how to stop looking. */
export function cutOffWhenRefused(response: Response, isAllowed: () => Promise<unknown>): () => void {
  const timer = setInterval(() => {
    isAllowed().catch((error: unknown) => {
      if (error instanceof AppError && error.status < 500) response.destroy();
    });
  }, CHECK_MS);
  return () => clearInterval(timer);
}
