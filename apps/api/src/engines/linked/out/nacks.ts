import { EngineError, type Retry } from '../../engine.js';

interface Meaning {
  readonly code: string;
  readonly message: string;
  readonly retry: Retry;
}

const never: Retry = { kind: 'never' };
const later = (seconds: number): Retry => ({ kind: 'later', afterMs: seconds * 1_000 });

const messageInvalid: Meaning = {
  code: 'message_invalid',
  message: 'WhatsApp found the message invalid.',
  retry: never,
};
const notAllowed: Meaning = {
  code: 'recipient_not_allowed',
  message: 'This device may not write there.',
  retry: never,
};
const unavailable: Meaning = {
  code: 'whatsapp_unavailable',
  message: 'WhatsApp is not available at the moment.',
  retry: later(30),
};

/**
 * The error of an ack → what it means. 463 has two causes, which look alike: the account may start no new chats for a
 * while, or this contact never trusted us. Asking again soon makes the first one worse.
 */
const byError: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [400, messageInvalid],
  [401, notAllowed],
  [403, notAllowed],
  [404, { code: 'recipient_unreachable', message: 'WhatsApp cannot deliver to this recipient.', retry: never }],
  [405, notAllowed],
  [406, messageInvalid],
  [408, unavailable],
  [420, { code: 'rate_limited', message: 'WhatsApp is slowing this device down.', retry: later(60) }],
  [429, { code: 'rate_limited', message: 'WhatsApp is slowing this device down.', retry: later(60) }],
  [
    463,
    {
      code: 'new_chats_locked',
      message: 'WhatsApp does not let this device write to people it does not know, for a while. Chats it has go on.',
      retry: later(3_600),
    },
  ],
  [
    479,
    {
      code: 'recipient_devices_stale',
      message: 'The devices of the recipient have changed. The message goes out again.',
      retry: later(2),
    },
  ],
  [487, messageInvalid],
  [488, messageInvalid],
  [491, messageInvalid],
  [495, messageInvalid],
  [500, unavailable],
  [503, unavailable],
]);

export const knownNacks: readonly number[] = [...byError.keys()];

export function refusalOf(error: string): EngineError {
  const meaning = byError.get(Number(error)) ?? {
    code: 'whatsapp_refused',
    message: 'WhatsApp refused the message.',
    retry: never,
  };
  return new EngineError(meaning.code, meaning.message, meaning.retry, { operatorDetail: `ack error ${error}` });
}
