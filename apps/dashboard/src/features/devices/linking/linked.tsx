import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { ButtonLink } from '../../../kit/button-link.js';
import type { Linkable } from './linking.js';
import styles from './linking.module.css';

/** It is done: what comes next. */
export function Linked({ device }: { readonly device: Linkable }): ReactNode {
  const t = useTranslations('linking');
  const mayRead = useMay()('messages:read');
  const queries = useQueryClient();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    void queries.invalidateQueries({ queryKey: ['devices'] });
  }, [queries]);
  return (
    <div className={styles['end']} role="status">
      <svg className={styles['check']} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" />
        <path d="M15 25l6 6 12-13" />
      </svg>
      <h2 ref={title} tabIndex={-1}>
        {t('linked')}
      </h2>
      <p>{t('linkedHelp', { number: device.number })}</p>
      <div className={styles['actions']}>
        {mayRead && (
          <ButtonLink look="primary" href={`/messages/new?device=${device.id}`}>
            {t('send')}
          </ButtonLink>
        )}
        <ButtonLink href={`/devices/${device.id}`}>{t('toDevice')}</ButtonLink>
      </div>
    </div>
  );
}
