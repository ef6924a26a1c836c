import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from '../../app/not-found.js';
import { ComposePage } from './compose/compose.page.js';
import { MessageListPage } from './list/message-list.page.js';

export function MessagesPage(): ReactNode {
  return (
    <Switch>
      <Route path="/messages/new" component={ComposePage} />
      <Route path="/messages/:id?">{({ id }) => <MessageListPage openId={id} />}</Route>
      <Route component={NotFound} />
    </Switch>
  );
}
