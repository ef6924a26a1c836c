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

/** An operation, and the door it is called through. */
interface Way {
  readonly spec: OperationSpec;
  readonly door: TestDoor;
}

/** Calls any operation through any of its doors, as a client of that door would. */
export function callAt(gateway: Gateway, way: Way, caller: Caller, input: Input): Promise<Answer> {
  return way.door === 'mcp' ? callTool(gateway, way, caller, input) : callRoute(gateway, way, caller, input);
}

function callRoute(gateway: Gateway, way: Way, { host, token, headers }: Caller, input: Input): Promise<Answer> {
  const { rest, whatsgate } = way.spec.doors;
  const route = way.door === 'rest' ? parseRoute('/api/v1', rest ?? '') : parseRoute('/api', whatsgate ?? '');
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(input[name])));
  const others = Object.entries(input).filter(([name]) => !route.parameters.includes(name));
  const query = new URLSearchParams(others.map(([name, value]): [string, string] => [name, String(value)]));
  const isGet = route.method === 'get';
  return gateway.ask({
    method: route.method.toUpperCase(),
    path: isGet ? `${path}?${query.toString()}` : path,
    host,
    body: isGet ? undefined : Object.fromEntries(others),
    headers: { 'access-token': token, ...headers },
    isStream: way.spec.stream,
  });
}

function callTool(gateway: Gateway, { spec }: Way, { host, token, headers }: Caller, input: Input): Promise<Answer> {
  return gateway.ask({
    method: 'POST',
    path: '/mcp/whatsgate',
    host,
    body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: spec.id, arguments: input } },
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

/** What two answers may differ in: the id of the request. */
export function withoutRequestId(text: string): string {
  return text.replaceAll(/req_[0-9a-z]{26}/g, 'req');
}
