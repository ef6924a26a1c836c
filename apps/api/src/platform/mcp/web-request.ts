import type { Request, Response } from 'express';

/**
 * The request as the SDK wants it, without its body (already parsed) and without its token.
 * We always answer with JSON, so that a client that forgot to accept streams is not refused for it.
 */
export function webRequestOf(request: Request, signal: AbortSignal): globalThis.Request {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith('mcp-') && typeof value === 'string') headers.set(name, value);
  }
  return new Request('http://gateway/mcp', { method: 'POST', headers, signal });
}

export async function sendWebResponse(answer: globalThis.Response, response: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  if (response.destroyed) return;
  response.status(answer.status);
  for (const name of ['content-type', 'allow']) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.end(body);
}
