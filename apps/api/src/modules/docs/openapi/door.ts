import { parseRoute, type Route } from '../../../platform/http/route.js';
import type { OperationSpec } from '../../../platform/operations/operation.js';

/** One way to reach an operation by HTTP. */
export interface RestDoor {
  readonly name: 'whatsgate' | 'rest';
  readonly spec: OperationSpec;
  readonly route: Route;
  /** As OpenAPI writes it, with {braces}. */
  readonly path: string;
  readonly operationId: string;
}

/** Every REST address of every operation, native ones under the operation's own id. */
export function restDoors(specs: readonly OperationSpec[]): RestDoor[] {
  return specs.flatMap((spec) => {
    const { whatsgate, rest } = spec.doors;
    const whatsgateId = rest ? `whatsgate_${spec.id}` : spec.id;
    return [
      ...(rest ? [{ name: 'rest', spec, ...at('/api/v1', rest), operationId: spec.id } as const] : []),
      ...(whatsgate ? [{ name: 'whatsgate', spec, ...at('/api', whatsgate), operationId: whatsgateId } as const] : []),
    ];
  });
}

function at(prefix: string, door: string): Pick<RestDoor, 'route' | 'path'> {
  return { route: parseRoute(prefix, door), path: `${prefix}${door.slice(door.indexOf(' ') + 1)}` };
}
