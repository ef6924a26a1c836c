import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from '../../app/not-found.js';
import { Failure } from '../../kit/failure.js';
import { Skeleton } from '../../kit/pieces.js';
import { OperatorDoor } from './operator-door.js';
import { OperatorShell } from './operator-shell.js';
import styles from './operators.module.css';
import { operatorQuery } from './operators.queries.js';
import { PlanList } from './plan-list.js';
import { TenantList } from './tenant-list.js';
import { TenantView } from './tenant-view.js';

export function OperatorsPage(): ReactNode {
  const { data: operator, error } = useQuery(operatorQuery);
  if (operator === undefined) {
    return <main className={styles['alone']}>{error ? <Failure error={error} /> : <Skeleton />}</main>;
  }
  if (operator === null) return <OperatorDoor />;
  return (
    <OperatorShell operator={operator}>
      <Switch>
        <Route path="/operators/tenants" component={TenantList} />
        <Route path="/operators/tenants/:id">{({ id }) => <TenantView key={id} id={id} />}</Route>
        <Route path="/operators/plans" component={PlanList} />
        <Route path="/operators">
          <Redirect to="/operators/tenants" replace />
        </Route>
        <Route component={NotFound} />
      </Switch>
    </OperatorShell>
  );
}
