import type { CallerTenant, Door, Principal } from '../operations/call.js';
import type { Site } from './site.js';

export interface Identity {
  readonly tenant: CallerTenant;
  readonly principal: Principal;
}

/** What a program calls itself. */
export interface ClientName {
  readonly name: string;
  readonly version: string | null;
}

/** How a token was used: by which kind of door, and by which program where it says so. */
export interface TokenUse {
  readonly door: 'rest' | 'mcp';
  readonly client?: ClientName;
}

/** Who holds this token; throws the same refusal for every reason it does not count here. */
export abstract class Authenticator {
  /** A person's session has the pages of any plan; at the doors of programs it has what the plan gives programs. */
  abstract authenticate(secret: string, site: Site, door: Door): Promise<Identity>;

  /** Takes note of a call that was let in; never fails, and nobody waits for it. */
  abstract noteUse(identity: Identity, use: TokenUse): void;
}
