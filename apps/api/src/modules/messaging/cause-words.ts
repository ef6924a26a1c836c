import { knownFailures } from '../../engines/failures.js';

interface CauseWords {
  readonly message: string;
  readonly advice: string;
}

/** Causes that are ours rather than WhatsApp's. */
const ownCauses: Readonly<Record<string, CauseWords>> = {
  waited_too_long: {
    message: 'The message waited too long and was not sent.',
    advice: 'See why its device could not send, then send the message anew.',
  },
  device_deleted: {
    message: 'The device was deleted before the message was sent.',
    advice: 'Send it from another device.',
  },
  new_chats_spent: {
    message: 'The device has written first to as many people today as it may.',
    advice:
      'Nothing: it goes out tomorrow, or now if you raise the number of new chats a day. It waits for a week at most.',
  },
  cancelled_on_request: { message: 'Somebody cancelled the message before it was sent.', advice: 'Nothing.' },
  worker_stopped: {
    message: 'The gateway stopped while it was sending the message.',
    advice: 'Nothing, where it goes out again by itself. Where it is unknown, ask the recipient first.',
  },
  internal: {
    message: 'Something went wrong in the gateway: the message may have been sent.',
    advice: 'Ask the recipient before you send it again.',
  },
};

const known: ReadonlyMap<string, CauseWords> = new Map([
  ...Object.entries(ownCauses),
  ...knownFailures.map(({ code, message, advice }): [string, CauseWords] => [code, { message, advice }]),
]);

/** Why a message is where it is, in words, and what to do about it; nothing for causes without words. */
export function wordsOf(cause: string | null | undefined): { cause_text?: string; advice?: string } {
  const words = known.get(cause ?? '');
  return words ? { cause_text: words.message, advice: words.advice } : {};
}
