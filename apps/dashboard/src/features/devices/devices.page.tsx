import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useMay } from '../../app/may.js';
import { NotFound } from '../../app/not-found.js';
import { AddDevicePage } from './add/add-device.page.js';
import { LinkPage } from './linking/link.page.js';
import { DeviceListPage } from './list/device-list.page.js';
import { DevicePage } from './one/device.page.js';

export function DevicesPage(): ReactNode {
  const mayWrite = useMay()('devices:write');
  return (
    <Switch>
      <Route path="/devices" component={DeviceListPage} />
      <Route path="/devices/new">{mayWrite ? <AddDevicePage /> : <Redirect to="/devices" replace />}</Route>
      <Route path="/devices/:id">{({ id }) => <DevicePage id={id} />}</Route>
      <Route path="/devices/:id/link">
        {({ id }) => (mayWrite ? <LinkPage id={id} /> : <Redirect to={`/devices/${id}`} replace />)}
      </Route>
      <Route component={NotFound} />
    </Switch>
  );
}
