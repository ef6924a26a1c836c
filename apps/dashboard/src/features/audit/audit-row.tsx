import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../kit/pieces.js';
import { When } from '../../kit/when.js';
import { AuditDetails } from './audit-details.js';
import { isVisit } from './details.js';
import type { AuditEntry } from './audit.queries.js';
import { useEntryWords } from './entry-words.js';
import styles from './audit.module.css';

interface Props {
  readonly entry: AuditEntry;
  readonly names: ReadonlyMap<string, string>;
}

/** A line that opens; what an operator did inside the account stands out. */
export function AuditRow({ entry, names }: Props): ReactNode {
  const t = useTranslations('audit');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { who, kind, what, subject, through } = useEntryWords(entry, names);
  return (
    <tbody role="rowgroup" className={styles['entry']} data-operator={isVisit(entry) || undefined}>
      <tr role="row" className={styles['line']}>
        <td role="cell" className={styles['when']}>
          <When at={entry.at} />
        </td>
        <td role="cell" className={styles['who']}>
          {who} {kind !== undefined && <Badge tone={kind.tone}>{kind.word}</Badge>}
        </td>
        <td role="cell" className={styles['what']}>
          {what}
        </td>
        <td role="cell" className={styles['subject']}>
          {subject}
        </td>
        <td role="cell" className={styles['through']}>
          {through}
        </td>
        <td role="cell" className={styles['toggle']}>
          <button
            type="button"
            className={styles['open']}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('detailsOf', { what })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('details')}
          </button>
        </td>
      </tr>
      <tr role="row" id={id} hidden={!isOpen}>
        <td role="cell" colSpan={6} className={styles['details']}>
          {isOpen && <AuditDetails entry={entry} />}
        </td>
      </tr>
    </tbody>
  );
}
