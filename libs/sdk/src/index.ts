export { createClient, dataOf, type Wagate, type WagateOptions } from './client.js';
export type { Follow, StreamState, WagateEvent, WagateEventType } from './events.js';
export type {
  OperatedPlan,
  OperatedTenant,
  OperatedTenantPage,
  Operator,
  OperatorSignIn,
  TenantEntry,
  TenantSearch,
} from './operators.js';
export type { LinkStep, LinkWish } from './linking.js';
export type {
  Addresses,
  Demo,
  Invitation,
  NewPassword,
  Session,
  SessionTenant,
  SessionUser,
  SignIn,
} from './people.js';
export type { components, operations, paths } from './schema.js';
export type { SignedUp, SignUpOffer, SignUpWish, SubdomainAnswer } from './sign-up.js';
export { WagateError } from './wagate-error.js';
