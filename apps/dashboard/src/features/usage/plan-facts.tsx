import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Facts } from '../../kit/facts.js';
import { Notice } from '../../kit/pieces.js';
import { Section } from '../../kit/section.js';
import type { Account } from './usage.queries.js';

export function PlanFacts({ plan }: { readonly plan: Account }): ReactNode {
  const t = useTranslations('usage');
  const format = useFormatter();
  const inWords = (limit: number | null): string => (limit === null ? t('unlimited') : format.number(limit));
  return (
    <Section title={t('plan', { plan: plan.plan })}>
      {!plan.api_access && <Notice kind="warning">{t('noApi')}</Notice>}
      <Facts
        facts={[
          { name: t('perDay'), value: inWords(plan.messages_per_day) },
          { name: t('perMinute'), value: inWords(plan.requests_per_minute) },
          { name: t('devices'), value: inWords(plan.devices_max) },
        ]}
      />
    </Section>
  );
}
