import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../errors/app-error.js';
import { LOG, type Log } from '../log/log.js';
import type { Call } from './call.js';
import { Idempotency } from './idempotency.js';
import type { OperationSpec } from './operation.js';
import type { RegisteredOperation } from './operation.registry.js';
import { present } from './present.js';
import { RateLimited, RateLimiter } from './rate-limiter.js';
import { readInput } from './read-input.js';

/** What a plan sells is programs' calls; the pages that a person looks at ask more often, by themselves. */
const PAGES_A_MINUTE = 600;

/** The one way an operation runs: scope, limit, validate, idempotency, handler, audit, present. */
@Injectable()
export class OperationRunner {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly idempotency: Idempotency,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async run(operation: RegisteredOperation, call: Call, raw: unknown): Promise<Record<string, unknown>> {
    const { spec } = operation;
    await this.admit(spec, call);
    const input = readInput(spec.input, raw, spec.unknownFields ?? 'refuse');
    return this.idempotency.once(spec, call, input, async () => {
      const output = await operation.handle(call, input);
      this.requireRecord(spec, call);
      return present(spec.output, output);
    });
  }

  /** A stream's refusals come before it begins; what it tells is presented item by item. */
  async stream(
    operation: RegisteredOperation,
    call: Call,
    raw: unknown,
  ): Promise<AsyncIterable<Record<string, unknown>>> {
    const { spec } = operation;
    await this.admit(spec, call);
    const items = await operation.handle(call, readInput(spec.input, raw, spec.unknownFields ?? 'refuse'));
    this.requireRecord(spec, call);
    return presented(spec, items);
  }

  /** What can be refused before the input is read; a door that reads much asks first. */
  async admit(spec: OperationSpec, call: Call): Promise<void> {
    call.operation = spec.id;
    requireScope(spec, call);
    await this.limit(call);
  }

  private async limit(call: Call): Promise<void> {
    const perMinute = requestsPerMinute(call);
    if (perMinute === null || call.rateLimit) return;
    try {
      call.rateLimit = await this.limiter.consume(call.principal.id, perMinute);
    } catch (error) {
      if (error instanceof RateLimited) call.rateLimit = error.state;
      throw error;
    }
  }

  /** The write has happened, so the customer gets the answer; the missing record is the operator's to hear of, and a test's to fail. */
  private requireRecord(spec: OperationSpec, call: Call): void {
    if (spec.effect === 'read' || spec.effect === 'send' || call.audited) return;
    this.log.error({ operation: spec.id, requestId: call.requestId }, 'a write left no audit record');
  }
}

function requestsPerMinute({ tenant: { requestsPerMinute: limit }, principal, door }: Call): number | null {
  if (limit === null || principal.sessionId === undefined || door !== 'rest') return limit;
  return Math.max(limit, PAGES_A_MINUTE);
}

async function* presented(spec: OperationSpec, items: object): AsyncGenerator<Record<string, unknown>> {
  if (!isAsyncIterable(items)) throw new Error(`the operation ${spec.id} does not stream`);
  for await (const item of items) yield present(spec.output, item);
}

function isAsyncIterable(value: object): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}

export function requireScope(spec: OperationSpec, call: Pick<Call, 'principal'>): void {
  if (!mayRun(spec, call)) throw new AppError('scope_missing', { details: { scope: spec.scope } });
}

export function mayRun(spec: OperationSpec, call: Pick<Call, 'principal'>): boolean {
  return call.principal.scopes.includes('*') || call.principal.scopes.includes(spec.scope);
}
