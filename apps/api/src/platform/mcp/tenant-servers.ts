import { Injectable } from '@nestjs/common';
import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  type CallToolResult,
  type ReadResourceResult,
} from '@modelcontextprotocol/server';
import { OperationRegistry, type RegisteredOperation } from '../operations/operation.registry.js';
import { mayRun } from '../operations/operation.runner.js';
import type { Caller } from './caller.js';
import { Handbook } from './handbook.js';
import { ToolCaller } from './tool-caller.js';
import { toolOf, toolSpecs } from './tool-definition.js';

const ENVELOPE_BYTES = 64 * 1024;
const DEFAULT_INPUT_BYTES = 256 * 1024;
const MINUTE = 60_000;

/** Makes the server one request of one caller speaks to; nothing of it outlives the request. */
@Injectable()
export class TenantServers {
  constructor(
    private readonly registry: OperationRegistry,
    private readonly tools: ToolCaller,
    private readonly handbook: Handbook,
  ) {}

  serverFor(caller: Caller): McpServer {
    const server = new McpServer(this.handbook.product, {
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
      instructions: this.handbook.instructions,
      cacheHints: { 'tools/list': { ttlMs: MINUTE }, 'resources/list': { ttlMs: MINUTE } },
    });
    // The SDK's own tool handlers would check input by a second schema, with errors of their own.
    server.server.setRequestHandler('tools/list', () => ({ tools: this.specsFor(caller).map(toolOf) }));
    server.server.setRequestHandler('tools/call', (request) =>
      this.callTool(caller, request.params.name, request.params.arguments),
    );
    server.server.setRequestHandler('resources/list', () => ({
      resources: this.handbook.resources().map(({ text: _text, ...listed }) => listed),
    }));
    server.server.setRequestHandler('resources/read', (request) => this.readResource(request.params.uri));
    return server;
  }

  /** As large as the largest input of a tool this caller may call. */
  bodyLimitFor(caller: Caller): number {
    const limits = this.specsFor(caller).map((spec) => spec.bodyLimitBytes ?? DEFAULT_INPUT_BYTES);
    return Math.max(DEFAULT_INPUT_BYTES, ...limits) + ENVELOPE_BYTES;
  }

  private specsFor(caller: Caller): ReturnType<typeof toolSpecs> {
    return toolSpecs(this.registry.all().map(({ spec }) => spec)).filter((spec) => mayRun(spec, caller));
  }

  private callTool(caller: Caller, name: string, input: unknown): Promise<CallToolResult> {
    return this.tools.call(caller, this.tool(name), input ?? {});
  }

  private tool(name: string): RegisteredOperation {
    const operation = this.registry.find(name);
    if (operation?.spec.doors.mcp) return operation;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${name.slice(0, 64)}.`);
  }

  private readResource(uri: string): ReadResourceResult {
    const found = this.handbook.resources().find((resource) => resource.uri === uri);
    if (!found) throw new ResourceNotFoundError(uri.slice(0, 255));
    return { contents: [{ uri: found.uri, mimeType: found.mimeType, text: found.text }] };
  }
}
