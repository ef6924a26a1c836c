import { parseRoute, type Route } from '../../../platform/http/route.js';
import type { OperationSpec } from '../../../platform/operations/operation.js';

type Facts = Readonly<Record<string, unknown>>;

/** The example of an operation as a curl command at one of its REST doors. */
export function curlOf(spec: OperationSpec, tenant: string, prefix: '/api' | '/api/v1', door: string): string {
  const route = parseRoute(prefix, door);
  const rest = withoutPathFields(route, spec.example.input);
  const address = `${tenant}${pathOf(door, prefix, spec.example.input)}`;
  if (route.method === 'get') return [`curl '${address}${queryOf(rest)}'`, tokenHeader].join(lineEnd);
  const method = route.method === 'post' ? '' : ` -X ${route.method.toUpperCase()}`;
  const head = [`curl${method} '${address}'`, tokenHeader];
  if (Object.keys(rest).length === 0) return [...withMethod(head, route), ''].filter(Boolean).join(lineEnd);
  return [...head, "-H 'Content-Type: application/json'", `-d '${quoted(JSON.stringify(rest))}'`].join(lineEnd);
}

const lineEnd = ' \\\n  ';
const tokenHeader = "-H 'Access-Token: {api_token}'";

/** Without a body curl would GET. */
function withMethod([first = '', ...others]: readonly string[], route: Route): string[] {
  return [route.method === 'post' ? first.replace('curl', 'curl -X POST') : first, ...others];
}

function quoted(json: string): string {
  return json.replaceAll("'", "'\\''");
}

function pathOf(door: string, prefix: string, facts: Facts): string {
  const path = door.slice(door.indexOf(' ') + 1);
  return `${prefix}${path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(textOf(facts[name])))}`;
}

export function withoutPathFields(route: Route, facts: Facts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !route.parameters.includes(name)));
}

function queryOf(facts: Facts): string {
  const query = new URLSearchParams(
    Object.entries(facts).map(([name, value]): [string, string] => [name, listOrTextOf(value)]),
  );
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** As the address of a REST door has a list: by commas. */
function listOrTextOf(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).join(',') : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
