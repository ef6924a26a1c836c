import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { ForgottenPasswordPage } from '../features/sign-in/forgotten-password.page.js';
import { InvitationPage } from '../features/sign-in/invitation.page.js';
import { ResetPasswordPage } from '../features/sign-in/reset-password.page.js';
import { SignInPage } from '../features/sign-in/sign-in.page.js';
import { Skeleton } from '../kit/pieces.js';
import { NotFound } from './not-found.js';
import { sessionQuery } from './session.queries.js';
import { Shell } from './shell.js';

const TokensPage = lazy(async () => ({ default: (await import('../features/tokens/tokens.page.js')).TokensPage }));

export function Router(): ReactNode {
  return (
    <Suspense fallback={<Skeleton />}>
      <Switch>
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
  return (
    <Shell>
      <Switch>
        <Route path="/tokens" component={TokensPage} />
        <Route path="/">
          <Redirect to="/tokens" replace />
        </Route>
        <Route component={NotFound} />
      </Switch>
    </Shell>
  );
}
