import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { NotFound } from '../../app/not-found.js';
import { useSession } from '../../app/session.queries.js';
import { PageHead } from '../../kit/page-head.js';
import { AccountSettings } from './account/account-settings.js';
import { SessionsSettings } from './sessions/sessions-settings.js';
import styles from './settings.module.css';
import { isRole } from './team/rights.js';
import { TeamSettings } from './team/team-settings.js';
import { YouSettings } from './you/you-settings.js';

const pages = ['account', 'team', 'you', 'sessions'] as const;
/** An operator who entered has no password and no sessions here. */
const visitorsPages = ['account', 'team'] as const;

export function SettingsPage(): ReactNode {
  const t = useTranslations('settings');
  return (
    <>
      <PageHead title={t('title')} />
      <SettingsNav />
      <Switch>
        <Route path="/settings/account" component={AccountSettings} />
        <Route path="/settings/team" component={TeamSettings} />
        <Route path="/settings/you" component={YouSettings} />
        <Route path="/settings/sessions" component={SessionsSettings} />
        <Route path="/settings">
          <Redirect to="/settings/account" replace />
        </Route>
        <Route component={NotFound} />
      </Switch>
    </>
  );
}

/** Links, so that each part has its address. */
function SettingsNav(): ReactNode {
  const t = useTranslations('settings');
  const { user } = useSession();
  const [path] = useLocation();
  const shown = isRole(user.role) ? pages : visitorsPages;
  return (
    <nav className={styles['nav']} aria-label={t('navigation')}>
      {shown.map((page) => (
        <Link
          key={page}
          href={`/settings/${page}`}
          className={styles['link'] ?? ''}
          aria-current={path === `/settings/${page}` ? 'page' : undefined}
        >
          {t(`pages.${page}`)}
        </Link>
      ))}
    </nav>
  );
}
