import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../errors/app-error.js';
import { asAppError } from '../errors/as-app-error.js';
import { contextOf } from '../http/request-context.js';
import { LOG, type Log } from '../log/log.js';

/** Who is not let in learns why, with a stable code. WhatsGate answers 403 where others answer 401. */
@Catch()
export class RefusalsFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const { requestId } = contextOf(http.getRequest<Request>());
    const error = this.asAppError(thrown, requestId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const challenge = challengeFor(error);
    if (challenge) response.setHeader('WWW-Authenticate', challenge);
    if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    response.status(error.status).json({
      message: error.message,
      code: error.code,
      ...(error.status >= 500 ? { request_id: requestId } : {}),
    });
  }

  private asAppError(thrown: unknown, requestId: string): AppError {
    if (thrown instanceof AppError && thrown.status < 500) return thrown;
    this.log.error({ error: thrown, requestId }, 'the MCP door failed by a fault of ours');
    return asAppError(thrown);
  }
}

/** No resource_metadata: there is no OAuth to begin, and clients would go looking for it. */
function challengeFor(error: AppError): string | undefined {
  const realm = 'Bearer realm="wagate"';
  if (error.code === 'token_invalid') return `${realm}, error="invalid_token"`;
  return error.code === 'token_missing' || error.code === 'plan_without_api' ? realm : undefined;
}
