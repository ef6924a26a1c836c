import type { Request, Response } from 'express';
import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
  type McpServer,
} from '@modelcontextprotocol/server';
import { AppError } from '../errors/app-error.js';
import { readJsonBody } from '../http/read-body.js';
import { sendWebResponse, webRequestOf } from './web-request.js';

interface Exchange {
  readonly server: () => McpServer;
  readonly bodyLimitBytes: number;
  /** Waits for room for the body. */
  readonly admit?: () => Promise<void>;
  /** Hears every request before it is answered. */
  readonly onRequest?: (body: unknown) => void;
  readonly onFault: (error: unknown) => void;
}

/** One POST of either protocol era: read, answered by a server made for it alone, forgotten. */
export async function serveExchange(request: Request, response: Response, exchange: Exchange): Promise<void> {
  try {
    if (!request.accepts('application/json')) {
      refuse(response, { status: 406, code: -32_000, message: 'The answer is application/json: accept it.' });
      return;
    }
    await exchange.admit?.();
    const body = await readJsonBody(request, response, exchange.bodyLimitBytes);
    exchange.onRequest?.(body);
    await sendWebResponse(await answer(request, response, body, exchange), response);
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) exchange.onFault(error);
    refuse(response, refusalOf(error));
  }
}

async function answer(
  request: Request,
  response: Response,
  parsedBody: unknown,
  { server, onFault }: Exchange,
): Promise<globalThis.Response> {
  const abandoned = new AbortController();
  response.once('close', () => abandoned.abort());
  const webRequest = webRequestOf(request, abandoned.signal);
  if (await isLegacyRequest(webRequest, parsedBody)) return answerLegacy(webRequest, parsedBody, server());
  return answerModern(webRequest, parsedBody, { server, onFault });
}

/** The SDK reports its callers' mistakes and its own faults alike; only the latter are news. */
async function answerModern(
  request: globalThis.Request,
  parsedBody: unknown,
  { server, onFault }: Pick<Exchange, 'server' | 'onFault'>,
): Promise<globalThis.Response> {
  let reported: unknown;
  const handler = createMcpHandler(server, { legacy: 'reject', onerror: (error) => (reported = error) });
  const answered = await handler.fetch(request, { parsedBody });
  if (answered.status >= 500) onFault(reported);
  return answered;
}

/** Clients that begin with `initialize`; without a session, as nothing is pushed to them yet. */
async function answerLegacy(
  request: globalThis.Request,
  parsedBody: unknown,
  server: McpServer,
): Promise<globalThis.Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  });
  try {
    await server.connect(transport);
    return await transport.handleRequest(request, { parsedBody });
  } finally {
    await server.close();
  }
}

interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof AppError)) return { status: 500, code: -32_603, message: 'Something went wrong' };
  if (error.code === 'malformed_json') return { status: 400, code: -32_700, message: error.message };
  const status = error.code === 'unsupported_media_type' ? 415 : error.status;
  return { status, code: -32_000, message: error.message };
}

function refuse(response: Response, { status, code, message }: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(status).json({ jsonrpc: '2.0', error: { code, message }, id: null });
}
