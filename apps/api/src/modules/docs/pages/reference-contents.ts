import type { OperationSpec } from '../../../platform/operations/operation.js';
import { areaOf, areaTitles } from './areas.js';
import { cell, type DocPage } from './doc-page.js';

const introduction = `Every operation, area by area. Paths below \`/api\` are WhatsGate's, paths below \`/api/v1\` native; a tool is called by MCP.
Each has a page with its fields, its answer, examples to paste and the errors it may end in.
`;

/** The list of all operations, from which each has a link to its page. */
export function referenceContents(specs: readonly OperationSpec[]): DocPage {
  return {
    slug: 'reference',
    section: 'Reference',
    title: 'All operations',
    description: 'Every operation of REST and MCP, area by area.',
    markdown: ['# All operations', '', introduction, ...areaTitles.flatMap((area) => areaTable(specs, area))].join(
      '\n',
    ),
  };
}

function areaTable(specs: readonly OperationSpec[], area: string): string[] {
  const rows = specs.filter(({ scope }) => areaOf(scope) === area).map(rowOf);
  return rows.length === 0 ? [] : [`## ${area}`, '', '| operation | called by |', '|---|---|', ...rows, ''];
}

function rowOf({ id, summary, doors }: OperationSpec): string {
  const ways = [
    ...(doors.whatsgate ? [`\`${doors.whatsgate.replace(' ', ' /api')}\``] : []),
    ...(doors.rest ? [`\`${doors.rest.replace(' ', ' /api/v1')}\``] : []),
    ...(doors.mcp ? [`the tool \`${id}\``] : []),
  ];
  return `| [${cell(summary)}](./reference/${id}.md) | ${ways.join(', ')} |`;
}
