import type { Response } from 'express';
import type { AppError } from '../errors/app-error.js';

/** How a door prints what the runner gave it. */
export interface AnswerShape {
  success(response: Response, status: number, output: Readonly<Record<string, unknown>>): void;
  failure(response: Response, error: AppError, requestId: string): void;
}

const authenticationCodes = new Set(['token_missing', 'token_invalid', 'plan_without_api']);

/** WhatsGate's: `success` beside the facts; refusals of a token have no `success` at all. */
export const whatsgateShape: AnswerShape = {
  success(response, status, output) {
    // Express's own json() negotiates what no WhatsGate client asks for, at every message.
    const text = JSON.stringify({ success: true, ...output });
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
    });
    response.end(text);
  },
  failure(response, error, requestId) {
    response.status(error.status).json(whatsgateBody(error, requestId));
  },
};

/** Ours, below /api/v1. */
export const restShape: AnswerShape = {
  success(response, status, output) {
    response.status(status).json(output);
  },
  failure(response, error, requestId) {
    const status = authenticationCodes.has(error.code) && error.code !== 'plan_without_api' ? 401 : error.status;
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="wagate"');
    response.status(status).json(restBody(error, requestId));
  },
};

export function whatsgateBody(error: AppError, requestId: string): Readonly<Record<string, unknown>> {
  const { message } = error;
  if (authenticationCodes.has(error.code)) return { message };
  if (error.fields) return { success: false, message, errors: error.fields };
  return { success: false, message, ...(error.status >= 500 ? { request_id: requestId } : {}) };
}

export function restBody(error: AppError, requestId: string): Readonly<Record<string, unknown>> {
  const { code, message, details } = error;
  return {
    error: { code, message, ...(details ? { details } : {}), request_id: requestId, docs: `/docs/errors#${code}` },
  };
}

/** Everything below /api is WhatsGate's, but for our own version of it and the pages of the bare domain. */
export function shapeOfPath(path: string): 'whatsgate' | 'rest' {
  return /^\/api(\/(?!(v1|sign-up|operators)(\/|$))|$)/.test(path) ? 'whatsgate' : 'rest';
}
