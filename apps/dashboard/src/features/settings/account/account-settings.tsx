import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { Failure } from '../../../kit/failure.js';
import { Facts } from '../../../kit/facts.js';
import { Skeleton } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import styles from '../settings.module.css';
import { AccountForm } from './account-form.js';
import { accountQuery, type Account } from './account.queries.js';
import { BrandingForm } from './branding-form.js';
import { zoneName } from './zones.js';

export function AccountSettings(): ReactNode {
  const mayWrite = useMay()('account:write');
  const { data: account, error } = useQuery(accountQuery);
  if (!account) return error ? <Failure error={error} /> : <Skeleton />;
  if (!mayWrite) return <AccountFacts account={account} />;
  return (
    <div className={styles['page']}>
      <AccountForm account={account} />
      <BrandingForm branding={account.branding} />
    </div>
  );
}

function AccountFacts({ account }: { readonly account: Account }): ReactNode {
  const t = useTranslations('settings.account');
  return (
    <Section title={t('name')} help={t('readOnly')}>
      <Facts
        facts={[
          { name: t('tenantName'), value: account.name },
          { name: t('subdomain'), value: globalThis.location.host },
          { name: t('zone'), value: zoneName(account.time_zone) },
        ]}
      />
    </Section>
  );
}
