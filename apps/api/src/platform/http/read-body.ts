import { isUtf8 } from 'node:buffer';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../errors/app-error.js';

const parsers = new Map<number, RequestHandler>();

const PLAIN = /^application\/(json|[\w.-]+\+json)\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The JSON body of a request, or the refusal that says what is wrong with it. */
export async function readJsonBody(request: Request, response: Response, limitBytes: number): Promise<unknown> {
  if (!hasBody(request)) return {};
  if (!isJson(request)) throw new AppError('unsupported_media_type');
  if (isPlain(request)) return parseJson(await readRawBody(request, limitBytes));
  await runParser(parserFor(limitBytes), request, response);
  const body: unknown = request.body;
  return body;
}

/** Not compressed and in UTF-8, as nearly all are: then a general parser's work is not needed. */
function isPlain({ headers }: Request): boolean {
  return headers['content-encoding'] === undefined && PLAIN.test(headers['content-type'] ?? '');
}

function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw brokenText();
  const isMarked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  const value = parsed((isMarked ? bytes.subarray(3) : bytes).toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new AppError('malformed_json');
  return value;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new AppError('malformed_json', { cause });
  }
}

/** A decoder would replace what it cannot read, and somebody else would get another message than was written. */
function brokenText(): AppError {
  return new AppError('malformed_json', { message: 'The body is not valid UTF-8.' });
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

function refuseBrokenText(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && !isUtf8(body)) throw brokenText();
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

/** The bytes as they came. What is over the limit is read to nowhere, so that the sender hears the answer. */
export function readRawBody(request: Request, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let sizeBytes = Number(request.headers['content-length'] ?? 0) > limitBytes ? Infinity : 0;
    if (sizeBytes > limitBytes) reject(new AppError('body_too_large'));
    request.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes <= limitBytes) chunks.push(chunk);
      else reject(new AppError('body_too_large'));
    });
    request.once('end', () => {
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    const cutOff = (): void => {
      reject(new AppError('malformed_request', { message: 'The request ended before its body did.' }));
    };
    request.once('error', cutOff);
    request.once('close', cutOff);
  });
}
