import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { ForgottenPasswordPage } from '../features/sign-in/forgotten-password.page.js';
import { InvitationPage } from '../features/sign-in/invitation.page.js';
import { useDismissal } from '../features/start/dismissal.js';
import { ResetPasswordPage } from '../features/sign-in/reset-password.page.js';
import { SignInPage } from '../features/sign-in/sign-in.page.js';
import { Skeleton } from '../kit/pieces.js';
import { may } from './may.js';
import { NotFound } from './not-found.js';
import { EnterPage, OperatorsPage, SignUpPage } from './pages.js';
import { rooms } from './rooms.js';
import { sessionQuery, useSession } from './session.queries.js';
import { Shell } from './shell.js';

export function Router(): ReactNode {
  return (
    <Suspense fallback={<Skeleton />}>
      <Switch>
        <Route path="/sign-up" component={SignUpPage} />
        <Route path="/operators/*?" component={OperatorsPage} />
        <Route path="/enter" component={EnterPage} />
        <Route path="/forgotten-password" component={ForgottenPasswordPage} />
        <Route path="/password-resets/:secret">{({ secret }) => <ResetPasswordPage secret={secret} />}</Route>
        <Route path="/invitations/:secret">{({ secret }) => <InvitationPage secret={secret} />}</Route>
        <Route>
          <Inside />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** Who has not signed in signs in where they wanted to go. */
function Inside(): ReactNode {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) return <SignInPage />;
  const open = rooms.filter(({ needs }) => needs === undefined || may(data.scopes, needs));
  return (
    <Shell>
      <Switch>
        {open.map(({ name, Page }) => (
          <Route key={name} path={`/${name}/*?`} component={Page} />
        ))}
        <Route path="/">
          <Home />
        </Route>
        <Route path="/sign-in">
          <Redirect to="/" replace />
        </Route>
        <Route component={NotFound} />
      </Switch>
    </Shell>
  );
}

/** Who has put the first steps aside begins in the first room they may see. */
function Home(): ReactNode {
  const { scopes } = useSession();
  const { isDismissed } = useDismissal();
  const first = rooms.find(({ name, needs }) => name !== 'start' && (needs === undefined || may(scopes, needs)));
  return <Redirect to={isDismissed && first ? `/${first.name}` : '/start'} replace />;
}
