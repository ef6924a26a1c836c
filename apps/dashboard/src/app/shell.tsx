import { Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { useDismissal } from '../features/start/dismissal.js';
import { Skeleton } from '../kit/pieces.js';
import { SkipLink } from '../kit/skip-link.js';
import styles from './app.module.css';
import { Boundary } from './boundary.js';
import { LineNotices } from './line-notices.js';
import { may } from './may.js';
import { OperatorLine } from './operator-line.js';
import { rooms } from './rooms.js';
import { useSession } from './session.queries.js';
import { UserMenu } from './user-menu.js';

export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTranslations();
  const { tenant, addresses, demo, scopes } = useSession();
  const [path] = useLocation();
  const { isDismissed } = useDismissal();
  const open = rooms
    .filter(({ needs }) => needs === undefined || may(scopes, needs))
    .filter(({ name }) => name !== 'start' || !isDismissed);
  return (
    <div className={styles['shell']}>
      <SkipLink />
      <header className={styles['side']}>
        <strong>{tenant.name}</strong>
        <nav aria-label={t('app.navigation')} className={styles['nav']}>
          {open.map(({ name }) => (
            <Link
              key={name}
              href={`/${name}`}
              className={styles['link'] ?? ''}
              aria-current={isIn(path, name) ? 'page' : undefined}
            >
              {t(`nav.${name}`)}
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
        <OperatorLine />
        <LineNotices />
        <Boundary>
          <Suspense fallback={<Skeleton />}>{children}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}

function isIn(path: string, room: string): boolean {
  return path === `/${room}` || path.startsWith(`/${room}/`);
}
