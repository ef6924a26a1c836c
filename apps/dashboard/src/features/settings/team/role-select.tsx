import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Select } from '../../../kit/select.js';
import styles from '../settings.module.css';
import { rolesToGive } from './rights.js';
import type { Role } from './team.queries.js';

interface Props {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** The roles one may give; the chosen one is explained below. */
export function RoleSelect({ value, onChange }: Props): ReactNode {
  const t = useTranslations('settings');
  const { scopes } = useSession();
  const choices = rolesToGive(scopes).map((role) => ({ value: role, label: t(`roles.${role}`) }));
  return (
    <div>
      <Select label={t('team.role')} choices={choices} value={value} onChange={onChange} />
      <p className={styles['help']} aria-live="polite">
        {t(`team.may.${value}`)}
      </p>
    </div>
  );
}
