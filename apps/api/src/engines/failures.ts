import { EngineError, type Retry } from './engine.js';

interface Meaning {
  /** A sentence for the customer; never a vendor's own text. */
  readonly message: string;
  readonly retry: Retry;
}

export interface Failure extends Meaning {
  /** What the customer should do. */
  readonly advice: string;
  /** The error of WhatsApp Web's acknowledgement that means this. */
  readonly linked?: readonly number[];
  /** Meta's error code that means this, with what is special about it. */
  readonly cloud?: Readonly<Record<number, Partial<Meaning>>>;
}

const never: Retry = { kind: 'never' };
const reconnect: Retry = { kind: 'reconnect' };
const seconds = (count: number): Retry => ({ kind: 'later', afterMs: count * 1_000 });
const minutes = (count: number): Retry => seconds(count * 60);

/** Why a message is not sent: stable codes. The engines and the documentation both read this table. */
export const failures = {
  not_connected: {
    message: 'The device is not connected to WhatsApp.',
    advice: 'Nothing, while the device connects by itself. Its reason says when a person is needed.',
    retry: reconnect,
  },
  device_not_connected: {
    message: 'The device is not connected.',
    advice: 'Nothing, while the device connects by itself. Its reason says when a person is needed.',
    retry: reconnect,
  },
  whatsapp_no_answer: {
    message: 'WhatsApp did not say that it has the message.',
    advice: 'Nothing. It goes out again under the same id, so that the recipient sees it once.',
    retry: reconnect,
  },
  whatsapp_unavailable: {
    message: 'WhatsApp is not available at the moment.',
    advice: 'Nothing. If it lasts, look at WhatsApp’s own status page.',
    retry: seconds(30),
    linked: [408, 500, 503],
    cloud: {
      1: {},
      2: {},
      131000: {},
      131016: {},
      131057: { message: 'WhatsApp is doing maintenance on this business account.', retry: minutes(5) },
      133004: {},
    },
  },
  whatsapp_unreachable: {
    message: 'WhatsApp could not be reached.',
    advice: 'Nothing. If it lasts, whoever runs the gateway should check its network.',
    retry: seconds(10),
  },
  rate_limited: {
    message: 'WhatsApp is slowing this device down.',
    advice: 'Send fewer messages in a short time.',
    retry: seconds(60),
    linked: [420, 429],
    cloud: {
      4: {},
      80007: {},
      130429: { retry: seconds(5) },
      131056: { message: 'Too many messages to this recipient in a short time.', retry: seconds(6) },
    },
  },
  new_chats_locked: {
    message: 'WhatsApp does not let this device write to people it does not know, for a while. Chats it has go on.',
    advice: 'Wait, and write first to people who have written to this number. Asking again soon makes it worse.',
    retry: minutes(60),
    linked: [463],
  },
  recipient_devices_stale: {
    message: 'The devices of the recipient have changed. The message goes out again.',
    advice: 'Nothing.',
    retry: seconds(2),
    linked: [479],
  },
  recipient_unreachable: {
    message: 'WhatsApp cannot deliver to this recipient.',
    advice: 'Check the number. Its owner may not use WhatsApp.',
    retry: never,
    linked: [404],
    cloud: { 131026: {} },
  },
  recipient_not_allowed: {
    message: 'This device may not write there.',
    advice: 'Check that the device is a member, may write in the group, and is not blocked.',
    retry: never,
    linked: [401, 403, 405],
    cloud: { 131030: { message: 'This test number may write only to recipients on its list.' } },
  },
  recipient_is_sender: {
    message: 'A device cannot write to its own number.',
    advice: 'Choose another recipient.',
    retry: never,
    cloud: { 131021: {} },
  },
  recipient_held_back: {
    message: 'WhatsApp holds messages to this recipient back.',
    advice: 'Write to this recipient less often, and another time.',
    retry: never,
    cloud: { 130472: {}, 131049: {} },
  },
  recipient_opted_out: {
    message: 'The recipient no longer wants marketing messages.',
    advice: 'Take the recipient off your marketing lists.',
    retry: never,
    cloud: { 131050: {} },
  },
  message_invalid: {
    message: 'WhatsApp found the message invalid.',
    advice: 'Change the message: WhatsApp would refuse this one again.',
    retry: never,
    linked: [400, 406, 487, 488, 491, 495],
    cloud: { 100: {}, 131008: {}, 131009: {}, 135000: {} },
  },
  whatsapp_refused: {
    message: 'WhatsApp refused the message.',
    advice: 'Check the recipient and the content, then send it anew.',
    retry: never,
  },
  kind_not_supported: {
    message: 'WhatsApp does not support this kind of message.',
    advice: 'Send it as another kind of message.',
    retry: never,
    cloud: { 131051: {} },
  },
  caption_too_long: {
    message: 'A caption may have up to 1,024 characters on this kind of device.',
    advice: 'Shorten the caption, or send it as a text of its own.',
    retry: never,
  },
  media_not_loaded: {
    message: 'The media could not be loaded.',
    advice: 'Nothing. If it lasts, whoever runs the gateway should check where media is kept.',
    retry: seconds(30),
  },
  media_not_uploaded: {
    message: 'WhatsApp did not take the media for now.',
    advice: 'Nothing. If it lasts, check that the gateway reaches WhatsApp’s media hosts.',
    retry: seconds(15),
  },
  media_refused: {
    message: 'WhatsApp did not accept this media.',
    advice: 'Convert the file to a kind that WhatsApp knows, or send it as a file.',
    retry: never,
    cloud: { 131053: {} },
  },
  media_unavailable: {
    message: 'WhatsApp could not load the media.',
    advice: 'Send the media again from another place.',
    retry: never,
    cloud: { 131052: {} },
  },
  media_gone: {
    message: 'The media of this message is no longer kept.',
    advice: 'Send the media anew.',
    retry: never,
  },
  target_not_sent_yet: {
    message: 'It waits for the message it is about.',
    advice: 'Nothing.',
    retry: seconds(2),
  },
  target_not_sent: {
    message: 'The message it is about was not sent.',
    advice: 'Answer, forward, edit, delete or react to a message that was sent.',
    retry: never,
  },
  outcome_unknown: {
    message: 'The answer of WhatsApp was lost: the message may have been sent.',
    advice: 'Ask the recipient before you send it again.',
    retry: { kind: 'unknown' },
  },
  credentials_refused: {
    message: 'WhatsApp refused the access token.',
    advice: 'Give the device a new access token.',
    retry: reconnect,
    cloud: { 0: {}, 102: {}, 190: {} },
  },
  permission_missing: {
    message: 'The access token may not send messages from this number.',
    advice: 'Give the system user of the token the permission whatsapp_business_messaging for this number.',
    retry: never,
    cloud: { 3: {}, 10: {}, 131005: {} },
  },
  number_not_registered: {
    message: 'This number is not registered with the Cloud API.',
    advice: 'Register the number at Meta.',
    retry: never,
    cloud: { 33: {}, 131045: {}, 133010: {} },
  },
  account_restricted: {
    message: 'WhatsApp has restricted this business account.',
    advice: 'See the account’s quality page at Meta.',
    retry: never,
    cloud: { 368: {} },
  },
  account_locked: {
    message: 'WhatsApp has locked this business account.',
    advice: 'Ask Meta’s support to unlock it.',
    retry: never,
    cloud: { 131031: {} },
  },
  country_restricted: {
    message: 'WhatsApp does not let this business write to people of this country.',
    advice: 'Write to people of other countries only.',
    retry: never,
    cloud: { 130497: {} },
  },
  display_name_missing: {
    message: 'The display name of this number is not approved yet.',
    advice: 'Have the display name approved at Meta.',
    retry: never,
    cloud: { 131037: {} },
  },
  payment_missing: {
    message: 'WhatsApp asks for a payment method for this business account.',
    advice: 'Add a payment method at Meta.',
    retry: never,
    cloud: { 131042: {} },
  },
  window_closed: {
    message: 'The recipient has not written within 24 hours: send a template.',
    advice: 'Send a template.',
    retry: never,
    cloud: { 131047: {} },
  },
  spam_limited: {
    message: 'WhatsApp limits this device because recipients complained.',
    advice: 'Write only to people who expect it.',
    retry: minutes(60),
    cloud: { 131048: {} },
  },
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof failures;

/** The whole table, each with its code. */
export const knownFailures: readonly (Failure & { readonly code: FailureCode })[] = Object.keys(failures)
  .filter(isFailureCode)
  .map((code) => ({ code, ...failures[code] }));

export function failed(code: FailureCode, options?: { cause?: unknown; operatorDetail?: string }): EngineError {
  const { message, retry } = failures[code];
  return new EngineError(code, message, retry, options);
}

function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(failures, text);
}
