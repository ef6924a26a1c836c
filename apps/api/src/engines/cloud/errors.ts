import type { Retry } from '../engine.js';

/** What a failure means to us and to the customer. Vendor text never goes further than the operator's log. */
export interface Meaning {
  readonly code: string;
  readonly message: string;
  readonly retry: Retry;
}

const never: Retry = { kind: 'never' };
const reconnect: Retry = { kind: 'reconnect' };
const seconds = (count: number): Retry => ({ kind: 'later', afterMs: count * 1_000 });
const minutes = (count: number): Retry => seconds(count * 60);

function meaning(code: string, message: string, retry: Retry): Meaning {
  return { code, message, retry };
}

export const refused = meaning('whatsapp_refused', 'WhatsApp refused the message.', never);
export const unavailable = meaning('whatsapp_unavailable', 'WhatsApp is not available at the moment.', seconds(30));
export const unreachable = meaning('whatsapp_unreachable', 'WhatsApp could not be reached.', seconds(10));
export const throttled = meaning('rate_limited', 'WhatsApp is slowing this device down.', seconds(60));
export const mediaRefused = meaning('media_refused', 'WhatsApp did not accept this media.', never);
export const credentialsRefused = meaning('credentials_refused', 'WhatsApp refused the access token.', reconnect);
export const outcomeUnknown = meaning(
  'outcome_unknown',
  'The answer of WhatsApp was lost: the message may have been sent.',
  { kind: 'unknown' },
);

const permissionMissing = meaning(
  'permission_missing',
  'The access token may not send messages from this number.',
  never,
);
const messageInvalid = meaning('message_invalid', 'WhatsApp found the message invalid.', never);
const accountLocked = meaning('account_locked', 'WhatsApp has locked this business account.', never);
const notRegistered = meaning('number_not_registered', 'This number is not registered with the Cloud API.', never);
const countryRestricted = 'WhatsApp does not let this business write to people of this country.';

/** Meta's code → ours. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const byMetaCode: ReadonlyMap<number, Meaning> = new Map([
  [0, credentialsRefused],
  [1, unavailable],
  [2, unavailable],
  [3, permissionMissing],
  [4, throttled],
  [10, permissionMissing],
  [33, notRegistered],
  [100, messageInvalid],
  [102, credentialsRefused],
  [190, credentialsRefused],
  [368, meaning('account_restricted', 'WhatsApp has restricted this business account.', never)],
  [80007, throttled],
  [130429, meaning('rate_limited', 'WhatsApp is slowing this device down.', seconds(5))],
  [130472, meaning('recipient_held_back', 'WhatsApp holds messages to this recipient back.', never)],
  [130497, meaning('country_restricted', countryRestricted, never)],
  [131000, unavailable],
  [131005, permissionMissing],
  [131008, messageInvalid],
  [131009, messageInvalid],
  [131016, unavailable],
  [131021, meaning('recipient_is_sender', 'A device cannot write to its own number.', never)],
  [131026, meaning('recipient_unreachable', 'WhatsApp cannot deliver to this recipient.', never)],
  [131030, meaning('recipient_not_allowed', 'This test number may write only to recipients on its list.', never)],
  [131031, accountLocked],
  [131037, meaning('display_name_missing', 'The display name of this number is not approved yet.', never)],
  [131042, meaning('payment_missing', 'WhatsApp asks for a payment method for this business account.', never)],
  [131045, notRegistered],
  [131047, meaning('window_closed', 'The recipient has not written within 24 hours: send a template.', never)],
  [131048, meaning('spam_limited', 'WhatsApp limits this device because recipients complained.', minutes(60))],
  [131049, meaning('recipient_held_back', 'WhatsApp holds messages to this recipient back.', never)],
  [131050, meaning('recipient_opted_out', 'The recipient no longer wants marketing messages.', never)],
  [131051, meaning('kind_not_supported', 'WhatsApp does not support this kind of message.', never)],
  [131052, meaning('media_unavailable', 'WhatsApp could not load the media.', never)],
  [131053, mediaRefused],
  [131056, meaning('rate_limited', 'Too many messages to this recipient in a short time.', seconds(6))],
  [131057, meaning('whatsapp_unavailable', 'WhatsApp is doing maintenance on this business account.', minutes(5))],
  [133004, unavailable],
  [133010, notRegistered],
  [135000, messageInvalid],
]);

export function meaningOfMetaCode(metaCode: number | undefined): Meaning | undefined {
  if (metaCode === undefined) return undefined;
  return byMetaCode.get(metaCode) ?? (metaCode >= 200 && metaCode <= 299 ? permissionMissing : undefined);
}
