import type { SubdomainAnswer } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSettled } from '../../app/use-settled.js';
import { TextField } from '../../kit/text-field.js';
import { useSubdomain } from './sign-up.queries.js';
import { addressOf } from './subdomain.js';
import styles from './sign-up.module.css';

interface Props {
  readonly value: string;
  readonly baseDomain: string;
  readonly onChange: (subdomain: string) => void;
}

export function SubdomainField({ value, baseDomain, onChange }: Props): ReactNode {
  const t = useTranslations('signUp');
  return (
    <div className={styles['field']}>
      <TextField
        label={t('subdomain')}
        help={t('subdomainHelp')}
        value={value}
        onChange={onChange}
        autoComplete="off"
        spellCheck="false"
        maxLength={40}
        isRequired
      />
      <Answer subdomain={value} address={addressOf(value, baseDomain, globalThis.location.port)} />
    </div>
  );
}

interface AnswerProps {
  readonly subdomain: string;
  readonly address: string;
}

/** Whether it can be had, as one types; also for those who hear it. */
function Answer({ subdomain, address }: AnswerProps): ReactNode {
  const t = useTranslations('signUp');
  const settled = useSettled(subdomain);
  const { data, error } = useSubdomain(settled);
  const said = saidOf(subdomain === settled ? data : undefined, error);
  const words = said === 'refused' ? data?.reason : t(said, { address });
  return (
    <p className={styles['said']} data-state={said} aria-live="polite">
      {subdomain === '' ? '' : words}
    </p>
  );
}

function saidOf(
  answer: SubdomainAnswer | undefined,
  error: Error | null,
): 'asking' | 'unsure' | 'available' | 'refused' {
  if (answer) return answer.available ? 'available' : 'refused';
  return error ? 'unsure' : 'asking';
}
