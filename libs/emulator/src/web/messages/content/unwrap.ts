import type { proto } from 'baileys';

export interface Unwrapped {
  readonly message: proto.IMessage;
  readonly viewOnce: boolean;
}

const wrappers = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'editedMessage',
] as const;

/** The message inside its wrappers, and what the wrappers say about it. */
export function unwrap(wrapped: proto.IMessage): Unwrapped {
  let message = wrapped;
  let viewOnce = false;
  for (;;) {
    const wrapper = wrappers.find((name) => message[name]?.message);
    const inner = wrapper === undefined ? undefined : message[wrapper]?.message;
    if (wrapper === undefined || !inner) return { message, viewOnce };
    viewOnce ||= wrapper.startsWith('viewOnce');
    message = { messageContextInfo: message.messageContextInfo, ...inner };
  }
}
