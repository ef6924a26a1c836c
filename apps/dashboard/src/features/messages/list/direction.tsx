import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Message } from '../message.js';
import styles from './list.module.css';

const paths: Readonly<Record<Message['direction'], string>> = {
  in: 'M12 4 4 12M4 5v7h7',
  out: 'M4 12 12 4M5 4h7v7',
};

export function Direction({ way }: { readonly way: Message['direction'] }): ReactNode {
  const t = useTranslations('messages');
  return (
    <svg className={styles['arrow']} data-way={way} viewBox="0 0 16 16" role="img" aria-label={t(`directions.${way}`)}>
      <path d={paths[way]} />
    </svg>
  );
}
