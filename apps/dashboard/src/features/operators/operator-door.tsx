import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CredentialsForm } from '../sign-in/credentials-form.js';
import { useOperatorSignIn } from './operators.queries.js';
import styles from './operators.module.css';

export function OperatorDoor(): ReactNode {
  const t = useTranslations('operators');
  const { mutate, reset, isPending, error } = useOperatorSignIn();
  return (
    <CredentialsForm
      title={t('door')}
      above={<p className={styles['quiet']}>{t('doorHelp')}</p>}
      isPending={isPending}
      error={error}
      onSubmit={(wanted, onError) => mutate(wanted, { onError })}
      onBack={reset}
    />
  );
}
