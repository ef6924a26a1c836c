import { envExample, exampleAddresses, handbookResources, openApiOf, readVersion } from '../modules/docs/index.js';
import { describedSettings } from '../platform/config/setting.js';
import { catalogue } from '../platform/errors/catalogue.js';
import { toolOf, toolSpecs } from '../platform/mcp/tool-definition.js';
import type { OperationSpec } from '../platform/operations/operation.js';

/** What other programs are built against, by its path in the repository. The same code always writes the same bytes. */
export function contractFiles(specs: readonly OperationSpec[]): ReadonlyMap<string, string> {
  const resources = handbookResources(specs, exampleAddresses).map(({ text: _text, ...listed }) => listed);
  return new Map([
    ['libs/contract/openapi.json', json(openApiOf(specs, exampleAddresses, readVersion()))],
    ['libs/contract/tools.json', json({ tools: toolSpecs(specs).map(toolOf), resources })],
    ['libs/contract/errors.json', json(catalogue)],
    ['.env.example', envExample(describedSettings())],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
