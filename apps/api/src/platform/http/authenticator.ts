import type { CallerTenant, Principal } from '../operations/call.js';
import type { Site } from './site.js';

export interface Identity {
  readonly tenant: CallerTenant;
  readonly principal: Principal;
}

/** Who holds this token; throws the same refusal for every reason it does not count here. */
export abstract class Authenticator {
  abstract authenticate(secret: string, site: Site): Promise<Identity>;
}
