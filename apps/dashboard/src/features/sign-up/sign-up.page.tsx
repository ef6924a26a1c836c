import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Failure } from '../../kit/failure.js';
import { Notice, Skeleton } from '../../kit/pieces.js';
import { Door } from '../sign-in/door.js';
import { offerQuery } from './sign-up.queries.js';
import { SignUpForm } from './sign-up-form.js';
import styles from './sign-up.module.css';

export function SignUpPage(): ReactNode {
  const t = useTranslations('signUp');
  return (
    <Door title={t('title')}>
      <Offered />
    </Door>
  );
}

function Offered(): ReactNode {
  const t = useTranslations('signUp');
  const { data: offer, error } = useQuery(offerQuery);
  if (!offer) return error ? <Failure error={error} /> : <Skeleton />;
  if (!offer.open) {
    return (
      <>
        <Notice>{t('closed')}</Notice>
        <p className={styles['quiet']}>{t('closedHelp', { domain: offer.base_domain })}</p>
        <a href="/docs">{t('docs')}</a>
      </>
    );
  }
  return (
    <>
      <p className={styles['quiet']}>{t('help')}</p>
      <SignUpForm baseDomain={offer.base_domain} />
      <p className={styles['quiet']}>{t('haveOne', { domain: offer.base_domain })}</p>
    </>
  );
}
