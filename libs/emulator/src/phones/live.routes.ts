import { Router } from 'express';
import type { LiveEvent, LiveFeed } from './live-feed.js';

const HEARTBEAT_MS = 15_000;
const MOST_UNREAD_BYTES = 4 * 1024 * 1024;

/** Server-sent events for the phones page. A reader that cannot keep up is let go: it reconnects and loads afresh. */
export function liveRoutes(feed: LiveFeed): Router {
  return Router().get('/live', (request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.write('retry: 1000\n\n');
    const stop = feed.listen((event: LiveEvent) => {
      if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
      else response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    request.on('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  });
}
