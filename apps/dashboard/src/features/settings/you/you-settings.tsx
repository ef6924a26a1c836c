import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Facts } from '../../../kit/facts.js';
import { Notice } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import { isRole } from '../team/rights.js';
import styles from '../settings.module.css';
import { PasswordForm } from './password-form.js';
import { TwoFactor } from './two-factor.js';

export function YouSettings(): ReactNode {
  const t = useTranslations('settings');
  const { user } = useSession();
  const { role } = user;
  if (!isRole(role)) return <Notice>{t('you.operator')}</Notice>;
  return (
    <div className={styles['page']}>
      <Section title={t('you.who')}>
        <Facts
          facts={[
            { name: t('you.name'), value: user.name },
            { name: t('you.email'), value: user.email },
            { name: t('you.role'), value: `${t(`roles.${role}`)}. ${t(`team.may.${role}`)}` },
          ]}
        />
      </Section>
      <PasswordForm />
      <TwoFactor />
    </div>
  );
}
