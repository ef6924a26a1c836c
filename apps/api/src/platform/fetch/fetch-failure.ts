import { FetchRefused } from './fetch-refused.js';

const slow = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const nameless = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);

/** The cause stays with the operator: its words would describe our network. */
export function fetchFailureOf(failure: unknown, deadline: AbortSignal): FetchRefused {
  if (failure instanceof FetchRefused) return failure;
  const code = codeOf(failure);
  if (deadline.aborted || slow.has(code)) return new FetchRefused('timed_out', 'The server took too long.', failure);
  if (nameless.has(code)) return new FetchRefused('unreachable', 'The server could not be found.', failure);
  return new FetchRefused('unreachable', 'The server could not be reached.', failure);
}

function codeOf(failure: unknown): string {
  const hasCode = typeof failure === 'object' && failure !== null && 'code' in failure;
  return hasCode && typeof failure.code === 'string' ? failure.code : '';
}
