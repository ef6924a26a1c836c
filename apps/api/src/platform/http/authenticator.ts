import type { CallerTenant, Principal } from '../operations/call.js';
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
  abstract authenticate(secret: string, site: Site): Promise<Identity>;

  /** Takes note of a call that was let in; never fails, and nobody waits for it. */
  abstract noteUse(identity: Identity, use: TokenUse): void;
}
