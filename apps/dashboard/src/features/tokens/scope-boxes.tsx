import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../app/may.js';
import { Checkbox } from '../../kit/checkbox.js';
import { toggled } from './picking.js';
import { groupNames, scopeGroups, type NamedScope } from './scope-groups.js';
import styles from './tokens.module.css';

interface Props {
  readonly chosen: readonly NamedScope[];
  readonly onChange: (scopes: NamedScope[]) => void;
}

/** By what they are about; what the person has not, they cannot give. */
export function ScopeBoxes({ chosen, onChange }: Props): ReactNode {
  const t = useTranslations('tokens');
  const may = useMay();
  const shown = groupNames
    .map((name) => ({ name, scopes: scopeGroups[name].filter((scope): scope is NamedScope => may(scope)) }))
    .filter(({ scopes }) => scopes.length > 0);
  return (
    <div className={styles['groups']}>
      {shown.map(({ name, scopes }) => (
        <fieldset key={name} className={styles['group']}>
          <legend>{t(`groups.${name}`)}</legend>
          <div className={styles['boxes']}>
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                label={t(`scope.${scope}`)}
                checked={chosen.includes(scope)}
                onChange={() => onChange(toggled(chosen, scope))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
