import { once } from 'node:events';
import type { Response } from 'express';
import { fieldsOf, type DtoClass } from '../operations/schema.js';

interface CsvFile {
  readonly name: string;
  /** Its fields are the columns, in their order. */
  readonly rowOf: DtoClass;
}

type Row = Readonly<Record<string, unknown>>;

/** A file written as fast as the caller reads it, however long it is. One that could not be finished is cut off, not ended. */
export async function serveCsv(response: Response, { name, rowOf }: CsvFile, rows: AsyncIterable<Row>): Promise<void> {
  const columns = fieldsOf(rowOf).map((field) => field.name);
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
  const left = once(response, 'close');
  try {
    response.write(csvLine(columns));
    for await (const row of rows) {
      if (response.closed) return;
      if (!response.write(csvLine(columns.map((column) => row[column])))) {
        await Promise.race([once(response, 'drain'), left]);
      }
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** What a spreadsheet would take for a formula is kept as text by an apostrophe before it. */
function cellOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : '';
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
