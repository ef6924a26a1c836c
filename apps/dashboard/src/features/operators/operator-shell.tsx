import type { Operator } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useLocation } from 'wouter';
import { Boundary } from '../../app/boundary.js';
import { Button } from '../../kit/button.js';
import { Failure } from '../../kit/failure.js';
import { SkipLink } from '../../kit/skip-link.js';
import { useOperatorSignOut } from './operators.queries.js';
import styles from './operators.module.css';

const rooms = ['tenants', 'plans'] as const;

interface Props {
  readonly operator: Operator;
  readonly children: ReactNode;
}

export function OperatorShell({ operator, children }: Props): ReactNode {
  const t = useTranslations();
  const [path] = useLocation();
  const { mutate: signOut, isPending, error } = useOperatorSignOut();
  return (
    <div className={styles['shell']}>
      <SkipLink />
      <header className={styles['head']}>
        <strong>{t('operators.title')}</strong>
        <nav aria-label={t('app.navigation')} className={styles['nav']}>
          {rooms.map((name) => (
            <Link
              key={name}
              href={`/operators/${name}`}
              className={styles['link'] ?? ''}
              aria-current={path.startsWith(`/operators/${name}`) ? 'page' : undefined}
            >
              {t(`operators.rooms.${name}`)}
            </Link>
          ))}
        </nav>
        <span className={styles['quiet']}>{operator.email}</span>
        <Button isPending={isPending} onPress={() => signOut()}>
          {t('app.signOut')}
        </Button>
      </header>
      <main id="main" tabIndex={-1} className={styles['page']}>
        <Failure error={error} />
        <Boundary>{children}</Boundary>
      </main>
    </div>
  );
}
