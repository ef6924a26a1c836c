import type { Duplex } from 'node:stream';
import { AppError } from '../errors/app-error.js';
import type { ErrorCode } from '../errors/catalogue.js';
import { newId } from '../ids/ids.js';
import { restBody, shapeOfPath, whatsgateBody } from './answer-shapes.js';

const codes: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** What is no HTTP, or too much of it, reaches no door, and is answered all the same. */
export function answerUnreadable(failure: Error & { code?: string; rawPacket?: Buffer }, socket: Duplex): void {
  if (!socket.writable || failure.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const error = new AppError(codes[failure.code ?? ''] ?? 'malformed_request');
  const path = failure.rawPacket?.subarray(0, 1_024).toString('latin1').split(' ', 2)[1] ?? '';
  const requestId = newId('req');
  const body = JSON.stringify(
    shapeOfPath(path) === 'whatsgate' ? whatsgateBody(error, requestId) : restBody(error, requestId),
  );
  socket.end(
    `HTTP/1.1 ${error.status} ${error.code}\r\nContent-Type: application/json; charset=utf-8\r\nX-Request-Id: ${requestId}\r\n` +
      `Cache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
