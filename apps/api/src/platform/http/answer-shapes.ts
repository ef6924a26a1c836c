import type { Response } from 'express';
import { AppError, InvalidInput } from '../errors/app-error.js';

/** How a door prints what the runner gave it. */
export interface AnswerShape {
  success(response: Response, status: number, output: Readonly<Record<string, unknown>>): void;
  failure(response: Response, error: AppError, requestId: string): void;
}

const authenticationCodes = new Set(['token_missing', 'token_invalid', 'plan_without_api']);

/** WhatsGate's: `success` beside the facts; refusals of a token have no `success` at all. */
export const whatsgateShape: AnswerShape = {
  success(response, status, output) {
    response.status(status).json({ success: true, ...output });
  },
  failure(response, error, requestId) {
    response.status(error.status);
    if (authenticationCodes.has(error.code)) {
      response.json({ message: error.message });
    } else if (error instanceof InvalidInput) {
      response.json({ success: false, message: error.message, errors: error.fields });
    } else if (error.status >= 500) {
      response.json({ success: false, message: error.message, request_id: requestId });
    } else {
      response.json({ success: false, message: error.message });
    }
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
    response.status(status).json({
      error: {
        code: error.code,
        message: error.message,
        ...(error.details ? { details: error.details } : {}),
        request_id: requestId,
        docs: `/docs/errors#${error.code}`,
      },
    });
  },
};
