import { parseRoute } from '../../src/platform/http/route.js';
import type { OperationSpec } from '../../src/platform/operations/operation.js';
import type { Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';

export type TestDoor = 'rest' | 'whatsgate' | 'mcp';
export type Input = Readonly<Record<string, unknown>>;

export interface Caller {
  readonly host: string;
  readonly token: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The doors an operation is served through. */
export function doorsOf({ doors }: OperationSpec): TestDoor[] {
  return [
    ...(doors.rest ? (['rest'] as const) : []),
    ...(doors.whatsgate ? (['whatsgate'] as const) : []),
    ...(doors.mcp ? (['mcp'] as const) : []),
  ];
}

/** Calls any operation through any of its doors, as a client of that door would. */
export function callAt(
  gateway: Gateway,
  spec: OperationSpec,
  door: TestDoor,
  caller: Caller,
  input: Input,
): Promise<Answer> {
  return door === 'mcp' ? callTool(gateway, spec, caller, input) : callRoute(gateway, spec, door, caller, input);
}

function callRoute(
  gateway: Gateway,
  { doors }: OperationSpec,
  door: 'rest' | 'whatsgate',
  { host, token, headers }: Caller,
  input: Input,
): Promise<Answer> {
  const route = parseRoute(door === 'rest' ? '/api/v1' : '/api', doors[door] ?? '');
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.entries(input).filter(([name]) => !route.parameters.includes(name));
  const query = new URLSearchParams(rest.map(([name, value]): [string, string] => [name, String(value)]));
  const isGet = route.method === 'get';
  return gateway.ask({
    method: route.method.toUpperCase(),
    path: isGet ? `${path}?${query.toString()}` : path,
    host,
    body: isGet ? undefined : Object.fromEntries(rest),
    headers: { 'access-token': token, ...headers },
  });
}

function callTool(gateway: Gateway, { id }: OperationSpec, caller: Caller, input: Input): Promise<Answer> {
  const { host, token, headers } = caller;
  return gateway.ask({
    method: 'POST',
    path: '/mcp/whatsgate',
    host,
    body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: id, arguments: input } },
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

/** What two answers may differ in: the id of the request. */
export function withoutRequestId(text: string): string {
  return text.replaceAll(/req_[0-9a-z]{26}/g, 'req');
}
