import { Inject, Injectable } from '@nestjs/common';
import type { CallToolResult } from '@modelcontextprotocol/server';
import { AppError } from '../errors/app-error.js';
import { asAppError } from '../errors/as-app-error.js';
import { newId } from '../ids/ids.js';
import { LOG, type Log } from '../log/log.js';
import type { RegisteredOperation } from '../operations/operation.registry.js';
import { OperationRunner } from '../operations/operation.runner.js';
import type { Caller } from './caller.js';
import { failureResult, successResult } from './tool-result.js';

/** Runs an operation for an agent: whatever goes wrong becomes an answer it can act on. */
@Injectable()
export class ToolCaller {
  constructor(
    private readonly runner: OperationRunner,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async call(caller: Caller, operation: RegisteredOperation, input: unknown): Promise<CallToolResult> {
    const requestId = newId('req');
    try {
      return successResult(await this.runner.run(operation, { ...caller, door: 'mcp', requestId }, input));
    } catch (thrown) {
      return failureResult(this.asAppError(thrown, operation, requestId), requestId);
    }
  }

  private asAppError(thrown: unknown, operation: RegisteredOperation, requestId: string): AppError {
    if (thrown instanceof AppError && thrown.status < 500) return thrown;
    this.log.error({ error: thrown, requestId, operation: operation.spec.id }, 'a tool failed by a fault of ours');
    return asAppError(thrown);
  }
}
