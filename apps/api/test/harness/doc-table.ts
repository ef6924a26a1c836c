/** A row of a table, by the heads of its columns. */
export type DocRow = Readonly<Record<string, string>>;

/** The table of a Markdown page that has this column, as a reader sees it. */
export function docTable(markdown: string, column: string): DocRow[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && cellsOf(line).includes(column));
  if (start < 0) throw new Error(`no table has a column “${column}”`);
  const heads = cellsOf(lines[start] ?? '');
  const rows: DocRow[] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const cells = cellsOf(line);
    rows.push(Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? ''])));
  }
  return rows;
}

function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/^`(.*)`$/, '$1'),
  );
}
