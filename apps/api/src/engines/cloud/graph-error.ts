import type { HttpAnswer } from './http/http-client.js';
import { numberOf, parseJson, recordOf, textOf, isRecord } from './json.js';

/** The `error` object of the Graph API. Its texts are for the operator only. */
export interface GraphError {
  readonly metaCode?: number;
  readonly subcode?: number;
  readonly transient: boolean;
  readonly text: string;
}

export function readGraphError(answer: HttpAnswer): GraphError | undefined {
  const { error } = recordOf(parseJson(answer.body));
  if (!isRecord(error)) return undefined;
  const metaCode = numberOf(error['code']);
  const subcode = numberOf(error['error_subcode']);
  const details = textOf(recordOf(error['error_data'])['details']);
  return {
    metaCode,
    subcode,
    transient: error['is_transient'] === true,
    text: [
      `HTTP ${answer.status}, code ${metaCode ?? '?'}`,
      subcode === undefined ? undefined : `subcode ${subcode}`,
      textOf(error['message']),
      details,
      textOf(error['fbtrace_id']),
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
      .slice(0, 1_000),
  };
}

/** Retry-After comes as seconds or as a date. */
export function retryAfterMs(answer: HttpAnswer, now: Date): number {
  const given = answer.headers['retry-after'];
  if (given === undefined) return 0;
  const waitMs = /^\d+$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - now.getTime();
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), maxWaitMs) : 0;
}

const maxWaitMs = 24 * 60 * 60 * 1_000;
