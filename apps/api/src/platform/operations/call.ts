import type { IdSeed } from '../ids/ids.js';

export type Door = 'rest' | 'whatsgate' | 'mcp' | 'operator';

/** What a caller may do. `*` in scopes is everything; no device ids means every device. */
export interface Principal {
  readonly kind: 'token' | 'user' | 'operator';
  readonly id: string;
  readonly scopes: readonly string[];
  readonly deviceIds: readonly string[];
  /** Of a person: the session they are in. Absent for programs, which have no password and no second factor. */
  readonly sessionId?: string;
  /** When a token stops counting; absent for those who may hand out what lasts. */
  readonly expiresAt?: Date;
}

/** The tenant a call speaks for, with what its plan allows. A null limit means none. */
export interface CallerTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly timeZone: string;
  readonly apiAccess: boolean;
  readonly requestsPerMinute: number | null;
  readonly messagesPerDay: number | null;
  readonly devicesMax: number | null;
}

export interface RateLimitState {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** One request to do one thing, whichever door it came through. */
export interface Call {
  readonly tenant: CallerTenant;
  readonly principal: Principal;
  readonly door: Door;
  readonly requestId: string;
  /** Where it came from, for the audit log; absent where nobody asked over a network. */
  readonly network?: string;
  readonly idempotencyKey?: string;
  /** Set by the runner under an Idempotency-Key: ids made from it come out the same when the call is repeated. */
  seed?: IdSeed;
  /** Set by the runner: which operation this is, for the audit log. */
  operation?: string;
  /** Set by the audit log, checked by the runner: a write that leaves no record is a fault. */
  audited?: boolean;
  /** Set by the runner, printed by doors that have headers. */
  rateLimit?: RateLimitState;
  replayed?: boolean;
  /** Set by doors that stream: aborted once the caller has left. A source that waits for news must look. */
  left?: AbortSignal;
}
