import type { TestDevice } from '../factories/a-device.js';
import type { TestTenant } from '../factories/a-tenant.js';
import type { Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';

/** A tenant's call at the gateway of one's choice, where several share a world. */
export function at(gateway: Gateway, { host, token }: TestTenant, route: string, body?: object): Promise<Answer> {
  const [method = 'GET', path = '/'] = route.split(' ');
  return gateway.ask({
    method,
    path,
    host,
    body,
    headers: { 'access-token': token, authorization: `Bearer ${token}` },
  });
}

/** What adds the number of a device that `aDevice` made, or another number with its credentials. */
export function emulatorNumber({ number, phoneNumberId }: TestDevice): object {
  const serial = phoneNumberId.slice(-6);
  const credentials = {
    phone_number_id: phoneNumberId,
    access_token: `token-${serial}`,
    app_secret: `secret-${serial}`,
    verify_token: `verify-${serial}`,
  };
  return { number, engine: 'cloud', credentials };
}
