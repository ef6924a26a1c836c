import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Menu } from '../kit/menu.js';
import { Select } from '../kit/select.js';
import styles from './app.module.css';
import { sessionKey, useSession } from './session.queries.js';
import { themes, useTheme } from './theme.js';
import { wagate } from './wagate.js';

export function UserMenu(): ReactNode {
  const t = useTranslations('app');
  const { user } = useSession();
  const [theme, chooseTheme] = useTheme();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const leave = (): void => {
    queries.setQueryData(sessionKey, null);
    queries.removeQueries({ predicate: ({ queryKey: [thing] }) => thing !== sessionKey[0] });
  };
  const { mutate: signOut } = useMutation({ mutationFn: () => wagate.people.signOut(), onSuccess: leave });
  return (
    <div className={styles['user']}>
      <Select
        label={t('appearance')}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={theme}
        onChange={chooseTheme}
      />
      <Menu
        label={t('account', { name: user.name })}
        trigger={user.name}
        choices={[
          { id: 'start', label: t('firstSteps'), onChoose: () => navigate('/start') },
          { id: 'sign-out', label: t('signOut'), onChoose: () => signOut() },
        ]}
      />
    </div>
  );
}
