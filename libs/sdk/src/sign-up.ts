import { ask, parseAnswer, type Line } from './line.js';

export interface SignUpOffer {
  /** False: whoever runs the gateway makes the accounts. */
  readonly open: boolean;
  readonly base_domain: string;
}

export interface SubdomainAnswer {
  readonly available: boolean;
  /** In words, when it is not. */
  readonly reason?: string;
}

export interface SignUpWish {
  readonly subdomain: string;
  /** Of the account. */
  readonly name: string;
  readonly email: string;
  /** The owner's name. */
  readonly person: string;
  readonly password: string;
  readonly time_zone?: string;
}

export interface SignedUp {
  readonly tenant_url: string;
  readonly sign_in_url: string;
}

/** How anybody makes an account, at the bare domain: no operations. */
export interface SignUp {
  readonly signUp: {
    offer(): Promise<SignUpOffer>;
    /** Whether an account can have this subdomain. */
    look(subdomain: string): Promise<SubdomainAnswer>;
    create(wanted: SignUpWish): Promise<SignedUp>;
  };
}

export function signUpOf(line: Line): SignUp {
  const at = (path: string): string => `${line.baseUrl}/api/sign-up${path}`;
  return {
    signUp: {
      offer: async () => parseAnswer(await ask(line, 'GET', at(''))),
      look: async (subdomain) =>
        parseAnswer(await ask(line, 'GET', at(`/subdomains/${encodeURIComponent(subdomain)}`))),
      create: async (wanted) => parseAnswer(await ask(line, 'POST', at(''), wanted)),
    },
  };
}
