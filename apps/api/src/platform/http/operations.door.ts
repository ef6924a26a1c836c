import { Injectable } from '@nestjs/common';
import type { Request, Response, Router } from 'express';
import { AppError } from '../errors/app-error.js';
import type { Call, Door } from '../operations/call.js';
import { OperationRegistry, type RegisteredOperation } from '../operations/operation.registry.js';
import { OperationRunner, requireScope } from '../operations/operation.runner.js';
import { restShape, whatsgateShape, type AnswerShape } from './answer-shapes.js';
import { Authenticator } from './authenticator.js';
import { CallerSecrets } from './caller-secrets.js';
import { serveCsv } from './csv-file.js';
import { FailuresFilter } from './failures.filter.js';
import { LargeBodies } from './large-bodies.js';
import { readJsonBody } from './read-body.js';
import { cutOffWhenRefused, EventStreams, leaving } from './event-streams.js';
import { contextOf } from './request-context.js';
import { rawInput } from './raw-input.js';
import { parseRoute, type Route } from './route.js';

const DEFAULT_BODY_BYTES = 256 * 1024;
const STREAMS_OF_A_TENANT = 100;

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

interface Served {
  readonly door: Extract<Door, 'rest' | 'whatsgate'>;
  readonly shape: AnswerShape;
  readonly route: Route;
  readonly operation: RegisteredOperation;
}

/** Serves every operation at its WhatsGate path and its native path. */
@Injectable()
export class OperationsDoor {
  constructor(
    private readonly registry: OperationRegistry,
    private readonly runner: OperationRunner,
    private readonly authenticator: Authenticator,
    private readonly failures: FailuresFilter,
    private readonly largeBodies: LargeBodies,
    private readonly streams: EventStreams,
    private readonly secrets: CallerSecrets,
  ) {}

  mount(router: Router): void {
    const served = this.registry.all().flatMap((operation) => routesOf(operation));
    this.serveFixedPaths(router, served);
    for (const entry of served) {
      router[entry.route.method](entry.route.path, (request, response) => this.serve(entry, request, response));
    }
    this.refuseOtherMethods(router, served);
  }

  /** Found by one look: the router would try the patterns of all operations in turn, at every message. */
  private serveFixedPaths(router: Router, served: readonly Served[]): void {
    const fixed = served.filter(({ route }) => route.parameters.length === 0);
    const entries = new Map(fixed.map((entry) => [`${entry.route.method.toUpperCase()} ${entry.route.path}`, entry]));
    router.use((request, response, next) => {
      const entry = entries.get(`${request.method} ${request.path}`);
      if (entry) return this.serve(entry, request, response);
      next();
    });
  }

  private refuseOtherMethods(router: Router, served: readonly Served[]): void {
    for (const path of new Set(served.map((entry) => entry.route.path))) {
      const entries = served.filter((entry) => entry.route.path === path);
      const allowed = entries.map((entry) => entry.route.method.toUpperCase()).join(', ');
      const shape = entries[0]?.shape ?? restShape;
      router.all(path, (request, response) => {
        response.setHeader('Allow', allowed);
        this.failures.answer(shape, request, response, new AppError('method_not_allowed'));
      });
    }
  }

  private async stream(entry: Served, call: Call, raw: unknown, { request, response }: Exchange): Promise<void> {
    const { site } = contextOf(request);
    call.left = leaving(response);
    const items = await this.runner.stream(entry.operation, call, raw);
    printCall(response, call);
    const { csv, output } = entry.operation.spec;
    const isAllowed = async (): Promise<void> =>
      requireScope(
        entry.operation.spec,
        await this.authenticator.authenticate(this.secrets.of(entry.door, request), site, entry.door),
      );
    if (csv !== undefined) {
      const stopWatching = cutOffWhenRefused(response, isAllowed);
      return serveCsv(response, { name: csv, rowOf: output }, items).finally(stopWatching);
    }
    await this.streams.serve(response, { id: call.tenant.id, most: STREAMS_OF_A_TENANT }, items, isAllowed);
  }

  private async serve(entry: Served, request: Request, response: Response): Promise<void> {
    const { requestId, network, site } = contextOf(request);
    let call: Call | undefined;
    try {
      if (site.kind === 'unknown') throw new AppError('not_found');
      const identity = await this.authenticator.authenticate(this.secrets.of(entry.door, request), site, entry.door);
      this.authenticator.noteUse(identity, { door: 'rest' });
      const { spec } = entry.operation;
      call = { ...identity, door: entry.door, requestId, network, idempotencyKey: idempotencyKeyOf(request) };
      await this.runner.admit(spec, call);
      const limitBytes = spec.bodyLimitBytes ?? DEFAULT_BODY_BYTES;
      await this.largeBodies.admit(request, response, call.tenant.id, limitBytes);
      const body = await readJsonBody(request, response, limitBytes);
      const raw = rawInput(spec.input, entry.route, request, body);
      if (spec.stream) return await this.stream(entry, call, raw, { request, response });
      const output = await this.runner.run(entry.operation, call, raw);
      printCall(response, call);
      entry.shape.success(response, entry.door === 'rest' ? (spec.status ?? 200) : 200, output);
    } catch (error) {
      if (call) printCall(response, call);
      this.failures.answer(entry.shape, request, response, error);
    }
  }
}

function routesOf(operation: RegisteredOperation): Served[] {
  const { whatsgate, rest } = operation.spec.doors;
  return [
    ...(whatsgate
      ? [{ door: 'whatsgate', shape: whatsgateShape, route: parseRoute('/api', whatsgate), operation } as const]
      : []),
    ...(rest ? [{ door: 'rest', shape: restShape, route: parseRoute('/api/v1', rest), operation } as const] : []),
  ];
}

function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key === '' || key.length > 255 || !/^[\x20-\x7e]+$/.test(key)) {
    throw new AppError('malformed_request', { message: 'The Idempotency-Key must be 1 to 255 printable characters.' });
  }
  return key;
}

function printCall(response: Response, call: Call): void {
  if (call.rateLimit) {
    response.setHeader('RateLimit-Limit', String(call.rateLimit.limit));
    response.setHeader('RateLimit-Remaining', String(call.rateLimit.remaining));
    response.setHeader('RateLimit-Reset', String(call.rateLimit.resetSeconds));
  }
  if (call.replayed) response.setHeader('Idempotent-Replayed', 'true');
}
