import type { CallToolResult } from '@modelcontextprotocol/server';
import type { AppError, FieldProblems } from '../errors/app-error.js';

/** The facts, and the same as text for hosts that show only text. */
export function successResult(output: Readonly<Record<string, unknown>>): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(output) }], structuredContent: { ...output } };
}

/** A failure the agent can read, and mend where the fault is in its input. */
export function failureResult(error: AppError, requestId: string): CallToolResult {
  const details = {
    code: error.code,
    message: error.message,
    ...(error.fields ? { fields: error.fields } : {}),
    ...(error.retryAfterSeconds === undefined ? {} : { retry_after_seconds: error.retryAfterSeconds }),
    ...(error.status >= 500 ? { request_id: requestId } : {}),
  };
  return {
    isError: true,
    content: [{ type: 'text', text: inWords(error, requestId) }],
    structuredContent: { error: details },
  };
}

function inWords(error: AppError, requestId: string): string {
  if (error.fields) return `${inLines(error.fields)}\nCorrect this and call the tool again.`;
  if (error.retryAfterSeconds !== undefined) {
    return `${error.message} Call the tool again in ${error.retryAfterSeconds} seconds.`;
  }
  if (error.status >= 500) return `${error.message} (request ${requestId})`;
  const scope = error.details?.['scope'];
  return typeof scope === 'string' ? `${error.message} The scope is ${scope}.` : error.message;
}

function inLines(fields: FieldProblems): string {
  const lines = Object.entries(fields).map(([field, problems]) => `${field}: ${problems.join(' ')}`);
  return lines.join('\n');
}
