import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AuditRow } from './audit-row.js';
import type { AuditEntry } from './audit.queries.js';
import styles from './audit.module.css';

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly names: ReadonlyMap<string, string>;
}

const columns = ['when', 'who', 'what', 'subject', 'through', 'details'] as const;

/** On a phone each record is a block; the roles keep it a table for who hears it. */
export function AuditTable({ entries, names }: Props): ReactNode {
  const t = useTranslations('audit');
  return (
    <table role="table" className={styles['table']} aria-label={t('title')}>
      <thead role="rowgroup" className={styles['head']}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      {entries.map((entry) => (
        <AuditRow key={entry.id} entry={entry} names={names} />
      ))}
    </table>
  );
}
