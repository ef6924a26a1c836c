import type { ReactNode } from 'react';
import styles from './kit.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly show: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table to read; its first column names the row. Wider than the screen, it scrolls by itself and by keyboard. */
export function Table<Row>({ label, columns, rows, keyOf }: Props<Row>): ReactNode {
  return (
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(({ id, title }) =>
              title === '' ? (
                <td key={id} className={styles['column']} />
              ) : (
                <th key={id} scope="col" className={styles['column']}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, show }, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell key={id} scope={at === 0 ? 'row' : undefined} className={styles['cell']}>
                    {show(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
