import { catalogue } from '../../../platform/errors/catalogue.js';
import type { OperationSpec } from '../../../platform/operations/operation.js';
import type { Addresses } from '../addresses.js';
import { areaOf } from './areas.js';
import { cell, jsonBlock, type DocPage } from './doc-page.js';
import { curlOf } from './example-call.js';
import { fieldTable } from './field-words.js';

const effects = {
  read: 'It reads and changes nothing.',
  send: 'It sends; what it sent cannot be taken back.',
  write: 'It changes something.',
  destructive: 'It destroys something for good.',
} as const satisfies Record<OperationSpec['effect'], string>;

/** Everything about one operation, whichever door it is called through. */
export function referencePage(spec: OperationSpec, addresses: Addresses): DocPage {
  const parts = [
    `# ${spec.summary}`,
    spec.description,
    `${effects[spec.effect]} The token needs the scope \`${spec.scope}\`.`,
    doorTable(spec, addresses),
    '## Input',
    fieldTable(spec.input),
    '## Answer',
    fieldTable(spec.output),
    '## Examples',
    ...examples(spec, addresses),
    '## Errors',
    errorTable(spec),
    'Every operation may also answer with the errors of [authentication, limits and faults](../errors.md).',
  ];
  return {
    slug: `reference/${spec.id}`,
    section: 'Reference',
    area: areaOf(spec.scope),
    title: spec.summary,
    description: spec.description,
    markdown: `${parts.join('\n\n')}\n`,
  };
}

function doorTable({ id, doors }: OperationSpec, { tenant }: Addresses): string {
  const rows = [
    ...(doors.whatsgate ? [`| WhatsGate REST | \`${addressed(doors.whatsgate, `${tenant}/api`)}\` |`] : []),
    ...(doors.rest ? [`| native REST | \`${addressed(doors.rest, `${tenant}/api/v1`)}\` |`] : []),
    ...(doors.mcp ? [`| MCP | the tool \`${id}\` |`] : []),
  ];
  return ['| door | address |', '|---|---|', ...rows].join('\n');
}

function addressed(door: string, base: string): string {
  return door.replace(' ', ` ${base}`);
}

function examples(spec: OperationSpec, { tenant }: Addresses): string[] {
  const { doors, example } = spec;
  return [
    ...(doors.whatsgate
      ? [
          ...['WhatsGate REST:', shellBlock(curlOf(spec, tenant, '/api', doors.whatsgate))],
          jsonBlock({ success: true, ...example.output }),
        ]
      : []),
    ...(doors.rest
      ? ['Native REST:', shellBlock(curlOf(spec, tenant, '/api/v1', doors.rest)), jsonBlock(example.output)]
      : []),
    ...(doors.mcp
      ? ['The tool’s arguments and its `structuredContent`:', jsonBlock(example.input), jsonBlock(example.output)]
      : []),
  ];
}

function shellBlock(command: string): string {
  return ['```sh', command, '```'].join('\n');
}

function errorTable({ errors, input }: OperationSpec): string {
  const codes = new Set([...errors, ...(hasFields(input) ? (['invalid_input'] as const) : [])]);
  if (codes.size === 0) return 'None of its own.';
  const rows = [...codes].map((code) => {
    const { status, message } = catalogue[code];
    return `| [\`${code}\`](../errors.md#${code}) | ${status} | ${cell(message)} |`;
  });
  return ['| code | status | meaning |', '|---|---|---|', ...rows].join('\n');
}

function hasFields(input: OperationSpec['input']): boolean {
  return fieldTable(input) !== 'None.';
}
