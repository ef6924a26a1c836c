import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Facts } from '../../kit/facts.js';
import type { AuditEntry } from './audit.queries.js';
import { detailLines, wordsOf } from './details.js';

export function AuditDetails({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const t = useTranslations('audit');
  const format = useFormatter();
  const words = { yes: t('yes'), no: t('no'), nothing: t('nothing') };
  const { operation, actor_id: actorId, subject_id: subjectId, request_id: requestId, network, at } = entry;
  return (
    <Facts
      facts={[
        ...detailLines(entry.details).map(({ name, value }) => ({ name, value: wordsOf(value, words) })),
        { name: t('when'), value: format.dateTime(new Date(at), { dateStyle: 'full', timeStyle: 'long' }) },
        { name: t('operation'), value: <code>{operation}</code> },
        { name: t('actorId'), value: <code>{actorId}</code> },
        { name: t('subjectId'), value: <code>{subjectId}</code> },
        { name: t('request'), value: <code>{requestId}</code> },
        { name: t('network'), value: network === null ? t('noNetwork') : <code>{network}</code> },
      ]}
    />
  );
}
