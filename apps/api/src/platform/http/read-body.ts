import { isUtf8 } from 'node:buffer';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../errors/app-error.js';

const parsers = new Map<number, RequestHandler>();

/** The JSON body of a request, or the refusal that says what is wrong with it. */
export async function readJsonBody(request: Request, response: Response, limitBytes: number): Promise<unknown> {
  if (!hasBody(request)) return {};
  if (!isJson(request)) throw new AppError('unsupported_media_type');
  await runParser(parserFor(limitBytes), request, response);
  const body: unknown = request.body;
  return body;
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

function isJson(request: Request): boolean {
  return /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function parserFor(limitBytes: number): RequestHandler {
  let parser = parsers.get(limitBytes);
  if (!parser) {
    parser = express.json({ limit: limitBytes, strict: true, type: () => true, verify: refuseBrokenText });
    parsers.set(limitBytes, parser);
  }
  return parser;
}

/** A decoder would replace what it cannot read, and somebody else would get another message than was written. */
function refuseBrokenText(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && !isUtf8(body)) {
    throw new AppError('malformed_json', { message: 'The body is not valid UTF-8.' });
  }
}

function runParser(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next: NextFunction = (error?: unknown) => (error ? reject(refusalOf(error)) : resolve());
    void parser(request, response, next);
  });
}

/** Express names its own failures by status and type; anything else keeps being a fault of ours. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const status: unknown = Reflect.get(error, 'status');
  const type: unknown = Reflect.get(error, 'type');
  if (type === 'entity.parse.failed') return new AppError('malformed_json', { cause: error });
  if (status === 413) return new AppError('body_too_large', { cause: error });
  if (status === 415) return new AppError('unsupported_media_type', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError('malformed_request', { cause: error });
  return error;
}

/** The bytes as they came, for signatures. */
export async function readRawBody(request: Request, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    sizeBytes += bytes.length;
    if (sizeBytes > limitBytes) throw new AppError('body_too_large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
