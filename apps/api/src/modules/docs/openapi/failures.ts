import { catalogue, type ErrorCode } from '../../../platform/errors/catalogue.js';
import type { RestDoor } from './door.js';

type Facts = Record<string, unknown>;
type DoorName = RestDoor['name'];

const authentication = ['token_missing', 'token_invalid', 'plan_without_api'] as const satisfies readonly ErrorCode[];
const ofEveryCall = [
  ...authentication,
  'scope_missing',
  'invalid_input',
  'rate_limited',
  'internal',
  'unavailable',
] as const;
const ofBodies = ['malformed_json', 'unsupported_media_type', 'body_too_large'] as const;
const ofWrites = ['idempotency_conflict', 'idempotency_in_flight'] as const;
const shared: readonly ErrorCode[] = [...ofEveryCall, ...ofBodies, ...ofWrites];
const doors = ['rest', 'whatsgate'] as const satisfies readonly DoorName[];

/** Every failure an operation can answer with, by status; what all operations share is referred to. */
export function failuresOf(door: RestDoor): Facts {
  const { name } = door;
  const common = byStatus(name, shared);
  const own = byStatus(name, codesOf(door));
  return Object.fromEntries(
    [...own].map(([status, codes]) => {
      const isShared = codes.join() === common.get(status)?.join();
      return [status, isShared ? { $ref: `#/components/responses/${name}${status}` } : failure(name, status, codes)];
    }),
  );
}

export function sharedFailures(): Facts {
  return Object.fromEntries(
    doors.flatMap((name) =>
      [...byStatus(name, shared)].map(([status, codes]) => [`${name}${status}`, failure(name, status, codes)]),
    ),
  );
}

/** The body of every code at each door. */
export function failureExamples(): Facts {
  const codes = Object.keys(catalogue).filter(isCode);
  return Object.fromEntries(
    doors.flatMap((name) => codes.map((code) => [`${name}.${code}`, { value: bodyOf(name, code) }])),
  );
}

function codesOf({ spec, route }: RestDoor): ErrorCode[] {
  const hasBody = route.method !== 'get';
  const body = hasBody ? ofBodies : [];
  const repeated = hasBody && spec.effect !== 'read' ? ofWrites : [];
  return [...new Set<ErrorCode>([...ofEveryCall, ...body, ...repeated, ...spec.errors])];
}

function byStatus(name: DoorName, codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  const grouped = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const status = statusAt(name, code);
    grouped.set(status, [...(grouped.get(status) ?? []), code]);
  }
  return grouped;
}

/** The native door says 401 where WhatsGate says 403. */
function statusAt(name: DoorName, code: ErrorCode): number {
  const refused = code === 'token_missing' || code === 'token_invalid';
  return name === 'rest' && refused ? 401 : catalogue[code].status;
}

function failure(name: DoorName, status: number, codes: readonly ErrorCode[]): Facts {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${name}.${code}` }] as const);
  const retry = status === 429 || codes.includes('idempotency_in_flight');
  return {
    description: codes.map((code) => catalogue[code].message).join(' · '),
    ...(retry ? { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } } : {}),
    content: { 'application/json': { schema: schemaFor(name, codes), examples: Object.fromEntries(examples) } },
  };
}

function schemaFor(name: DoorName, codes: readonly ErrorCode[]): Facts {
  if (name === 'rest') return { $ref: '#/components/schemas/Error' };
  const refusals = codes.filter(isRefusal).length;
  if (refusals === 0) return { $ref: '#/components/schemas/WhatsGateError' };
  if (refusals === codes.length) return { $ref: '#/components/schemas/WhatsGateRefusal' };
  return {
    anyOf: [{ $ref: '#/components/schemas/WhatsGateError' }, { $ref: '#/components/schemas/WhatsGateRefusal' }],
  };
}

const exampleRequestId = 'req_01jd3w7zqk5m8n2p4r6t8v0x1y';

function bodyOf(name: DoorName, code: ErrorCode): Facts {
  const { message, status } = catalogue[code];
  if (name === 'rest') {
    return { error: { code, message, request_id: exampleRequestId, docs: `/docs/errors#${code}` } };
  }
  if (isRefusal(code)) return { message };
  return { success: false, message, ...(status >= 500 ? { request_id: exampleRequestId } : {}) };
}

function isRefusal(code: ErrorCode): boolean {
  return authentication.some((refusal) => refusal === code);
}

function isCode(name: string): name is ErrorCode {
  return name in catalogue;
}
