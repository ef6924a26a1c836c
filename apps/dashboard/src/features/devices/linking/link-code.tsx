import type { ReactNode } from 'react';
import { useNow, useTranslations } from 'use-intl';
import { leftUntil, shownCode, type LinkState } from './link-state.js';
import styles from './linking.module.css';

const SECOND_MS = 1_000;

/** What the phone is shown, and for how long it counts. */
export function LinkCode({ state }: { readonly state: LinkState }): ReactNode {
  const t = useTranslations('linking');
  return (
    <figure className={styles['code']}>
      <div className={styles['frame']} data-waits={state.at === 'asking' || state.at === 'broken' || undefined}>
        {state.at === 'qr' && <img className={styles['qr']} src={state.image} alt={t('qr')} width="280" height="280" />}
        {state.at === 'code' && (
          <output className={styles['typed']} aria-label={t('code')}>
            {shownCode(state.code)}
          </output>
        )}
        {(state.at === 'asking' || state.at === 'broken') && (
          <p className={styles['wait']} role="status">
            {t(state.at)}
          </p>
        )}
      </div>
      <figcaption className={styles['left']}>
        <TimeLeft state={state} />
      </figcaption>
    </figure>
  );
}

function TimeLeft({ state }: { readonly state: LinkState }): ReactNode {
  const t = useTranslations('linking');
  const now = useNow({ updateInterval: SECOND_MS });
  if (state.at !== 'qr' && state.at !== 'code') return null;
  const { total, minutes, seconds } = leftUntil(state.until, now);
  if (state.at === 'qr') return total === 0 ? t('changesNow') : t('changes', { seconds: total });
  return total === 0 ? t('codeOver') : t('codeLeft', { minutes: String(minutes), seconds });
}
