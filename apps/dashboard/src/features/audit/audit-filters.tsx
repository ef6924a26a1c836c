import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SearchSelect } from '../../kit/search-select.js';
import { Select } from '../../kit/select.js';
import { deeds } from './deeds.js';
import { actorKinds, type AuditFilter } from './filter.js';
import styles from './audit.module.css';

interface Props {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

const ALL = 'all';

export function AuditFilters({ filter, onChange }: Props): ReactNode {
  const t = useTranslations('audit');
  const { actor_kind: kind, operation } = filter;
  const kinds = ([ALL, ...actorKinds] as const).map((value) => ({ value, label: t(`whoKinds.${value}`) }));
  const done = useMemo(() => {
    const named = deeds.map((value) => ({ value, label: t(`did.${value}`) }));
    return [{ value: ALL, label: t('everything') }, ...named.sort((a, b) => a.label.localeCompare(b.label))];
  }, [t]);
  return (
    <div className={styles['filters']} role="group" aria-label={t('filters')}>
      <Select
        label={t('who')}
        choices={kinds}
        value={kind ?? ALL}
        onChange={(chosen) => onChange({ ...(operation ? { operation } : {}), ...whoOf(chosen) })}
      />
      <SearchSelect
        label={t('what')}
        openLabel={t('openDeeds')}
        noneLabel={t('noDeed')}
        choices={done}
        value={operation ?? ALL}
        onChange={(chosen) => onChange({ ...whoOf(kind ?? ALL), ...(chosen === ALL ? {} : { operation: chosen }) })}
      />
    </div>
  );
}

function whoOf(kind: typeof ALL | NonNullable<AuditFilter['actor_kind']>): AuditFilter {
  return kind === ALL ? {} : { actor_kind: kind };
}
