import type { OperationSpec } from '../../../platform/operations/operation.js';
import type { Addresses } from '../addresses.js';
import { components } from './components.js';
import { failureExamples, sharedFailures } from './failures.js';
import { restDoors, type RestDoor } from './door.js';
import { parametersOf, requestBodyOf } from './request.js';
import { responsesOf } from './responses.js';

type Facts = Record<string, unknown>;

const introduction = `Two doors lead to the same operations. Paths below \`/api\` are WhatsGate's: programs written for it work by
changing the host name. Paths below \`/api/v1\` are native. Both take the tokens of the tenant whose host is called; on the
bare domain the token alone names the tenant.`;

/** OpenAPI 3.1 of both REST doors. */
export function openApiOf(specs: readonly OperationSpec[], addresses: Addresses, version: string): Facts {
  const doors = restDoors(specs).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wagate',
      version,
      summary: 'A multi-tenant WhatsApp gateway',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: addresses.tenant,
        description: 'The host of a tenant',
        variables: { subdomain: { default: 'acme', description: 'The name of the tenant' } },
      },
      { url: addresses.bare, description: 'The bare domain: the token names the tenant' },
    ],
    externalDocs: { url: `${addresses.bare}/docs`, description: 'Guides and reference' },
    tags: [
      { name: 'WhatsGate', description: 'Compatible with WhatsGate, path for path.' },
      { name: 'Native', description: 'Everything the gateway can do.' },
    ],
    paths: pathsOf(doors, addresses),
    components: { ...components, responses: sharedFailures(), examples: failureExamples() },
  };
}

function pathsOf(doors: readonly RestDoor[], addresses: Addresses): Facts {
  const paths: Record<string, Facts> = {};
  for (const door of doors) {
    paths[door.path] = { ...paths[door.path], [door.route.method]: operationOf(door, addresses) };
  }
  return paths;
}

function operationOf(door: RestDoor, { bare }: Addresses): Facts {
  const { name, spec, operationId } = door;
  const body = requestBodyOf(door);
  return {
    operationId,
    tags: [name === 'rest' ? 'Native' : 'WhatsGate'],
    summary: spec.summary,
    description: `${spec.description}\n\nNeeds the scope \`${spec.scope}\`.`,
    externalDocs: { url: `${bare}/docs/reference/${spec.id}` },
    security: name === 'rest' ? [{ accessToken: [] }, { bearer: [] }] : [{ accessToken: [] }],
    parameters: parametersOf(door),
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(door),
  };
}
