import { ask, parseAnswer, tell, type Line } from './line.js';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Of the second factor, when the gateway asks for it. */
  readonly code?: string;
}

export interface SessionUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Whoever runs the gateway and entered on the record is an operator. */
  readonly role: 'owner' | 'admin' | 'agent' | 'viewer' | 'operator';
}

export interface SessionTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly time_zone: string;
  readonly plan: string;
}

export interface Addresses {
  readonly rest: string;
  readonly mcp: string;
  readonly docs: string;
}

export interface Demo {
  readonly phones_url: string;
}

export interface Session {
  readonly user: SessionUser;
  readonly tenant: SessionTenant;
  readonly scopes: readonly string[];
  readonly addresses: Addresses;
  readonly demo: Demo | null;
}

export interface Invitation {
  readonly email: string;
  readonly role: string;
  readonly tenant: { readonly subdomain: string };
  readonly expires_at: string;
}

export interface NewPassword {
  readonly secret: string;
  readonly password: string;
}

/** What a person does at the door, before there is anybody who calls: no operations. */
export interface People {
  readonly people: {
    signIn(wanted: SignIn): Promise<Session>;
    /** What an operator has for the ticket they got at the bare domain. */
    enter(ticket: string): Promise<Session>;
    /** Who the cookie says this is. */
    session(): Promise<Session>;
    signOut(): Promise<void>;
    /** Answers the same whether or not somebody has the address. */
    forgotPassword(email: string): Promise<void>;
    resetPassword(wanted: NewPassword): Promise<void>;
    invitation(secret: string): Promise<Invitation>;
    acceptInvitation(wanted: NewPassword & { readonly name: string }): Promise<void>;
  };
}

export function peopleOf(line: Line): People {
  const at = (path: string): string => `${line.baseUrl}/api/v1${path}`;
  return {
    people: {
      signIn: async (wanted) => parseAnswer(await ask(line, 'POST', at('/session'), wanted)),
      enter: async (ticket) => parseAnswer(await ask(line, 'POST', at('/session'), { ticket })),
      session: async () => parseAnswer(await ask(line, 'GET', at('/session'))),
      signOut: () => tell(line, 'DELETE', at('/session')),
      forgotPassword: (email) => tell(line, 'POST', at('/password-resets'), { email }),
      resetPassword: ({ secret, password }) =>
        tell(line, 'POST', at(`/password-resets/${encodeURIComponent(secret)}`), { password }),
      invitation: async (secret) =>
        parseAnswer(await ask(line, 'GET', at(`/invitations/${encodeURIComponent(secret)}`))),
      acceptInvitation: ({ secret, name, password }) =>
        tell(line, 'POST', at(`/invitations/${encodeURIComponent(secret)}`), { name, password }),
    },
  };
}
