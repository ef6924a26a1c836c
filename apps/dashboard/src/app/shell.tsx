import { Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Skeleton } from '../kit/pieces.js';
import styles from './app.module.css';
import { Boundary } from './boundary.js';
import { LineNotices } from './line-notices.js';
import { useSession } from './session.queries.js';
import { UserMenu } from './user-menu.js';

/** The rooms, in the order they are shown. */
const rooms = ['tokens'] as const;

export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTranslations();
  const { tenant, addresses, demo } = useSession();
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles['side']}>
        <strong>{tenant.name}</strong>
        <nav aria-label={t('app.navigation')} className={styles['nav']}>
          {rooms.map((room) => (
            <Link key={room} href={`/${room}`} className={styles['link'] ?? ''}>
              {t(`nav.${room}`)}
            </Link>
          ))}
          <a className={styles['link']} href={addresses.docs}>
            {t('app.docs')}
          </a>
          {demo !== null && (
            <a className={styles['link']} href={demo.phones_url}>
              {t('app.phones')}
            </a>
          )}
        </nav>
        <UserMenu />
      </header>
      <main id="main" tabIndex={-1} className={styles['page']}>
        <LineNotices />
        <Boundary>
          <Suspense fallback={<Skeleton />}>{children}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}
