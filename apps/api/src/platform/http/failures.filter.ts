import { Catch, HttpException, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../errors/app-error.js';
import { asAppError } from '../errors/as-app-error.js';
import { LOG, type Log } from '../log/log.js';
import { restShape, shapeOfPath, whatsgateShape, type AnswerShape } from './answer-shapes.js';
import { refusalOf } from './read-body.js';
import { contextOf } from './request-context.js';

/** What operators look for when a customer met an error 500. */
export const OUR_FAULT = 'a request failed by a fault of ours';

/** Every failure of every HTTP door, in the shape of the door the path belongs to. */
@Catch()
@Injectable()
export class FailuresFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const shape = shapeOfPath(request.path) === 'whatsgate' ? whatsgateShape : restShape;
    this.answer(shape, request, http.getResponse<Response>(), thrown);
  }

  answer(shape: AnswerShape, request: Request, response: Response, thrown: unknown): void {
    const { requestId } = contextOf(request);
    const error = this.asAppError(thrown, requestId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    shape.failure(response, error, requestId);
  }

  private asAppError(thrown: unknown, requestId: string): AppError {
    const error = thrown instanceof HttpException ? ofNest(thrown) : refusalOf(thrown);
    if (error instanceof AppError && error.status < 500) return error;
    this.log.error({ error, requestId }, OUR_FAULT);
    return asAppError(error);
  }
}

function ofNest(error: HttpException): AppError {
  const status = error.getStatus();
  if (status === 404) return new AppError('not_found', { cause: error });
  if (status === 405) return new AppError('method_not_allowed', { cause: error });
  return new AppError(status < 500 ? 'malformed_request' : 'internal', { cause: error });
}
