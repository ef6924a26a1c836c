interface Why {
  readonly again: 'now' | 'soon' | 'slowly' | 'never';
  readonly sentence: string;
  readonly codes?: readonly number[];
  /** It comes only while a phone is asked to take the device in. */
  readonly phase?: 'linking';
}

/**
 * Why a device is not connected: stable codes. `again` says what follows by itself: `now` and `soon` reconnect,
 * `slowly` does so with long pauses, `never` waits for a person. `codes` are those WhatsApp closes a connection with;
 * any other code is a `connection_lost`. The engines and the documentation both read this table.
 */
export const connectionReasons = {
  linking: { again: 'never', phase: 'linking', sentence: 'Waiting for the phone to scan the code.' },
  qr_expired: { again: 'never', phase: 'linking', sentence: 'Nobody scanned the code in time. Ask for a new one.' },
  code_refused: {
    again: 'never',
    phase: 'linking',
    sentence: 'WhatsApp gave no pairing code for this number. Check the number, or scan the QR code.',
  },
  wrong_number: {
    again: 'never',
    phase: 'linking',
    sentence: 'The phone that scanned the code has another number. Link it from the phone of this number.',
  },
  passkey_required: {
    again: 'never',
    phase: 'linking',
    sentence:
      'This WhatsApp account asks for a passkey to link a device, which gateways cannot give yet. Turn the passkey off in WhatsApp, or use the Cloud API.',
  },
  restart_required: {
    again: 'now',
    codes: [515],
    sentence: 'WhatsApp asked for a new connection, as it does after linking.',
  },
  connection_lost: {
    again: 'soon',
    codes: [428],
    sentence: 'The connection to WhatsApp was lost. The gateway connects again by itself.',
  },
  timed_out: {
    again: 'soon',
    codes: [408],
    sentence: 'WhatsApp did not answer in time. The gateway connects again by itself.',
  },
  frozen: {
    again: 'soon',
    sentence: 'The connection was open but WhatsApp had stopped answering. The gateway connects again by itself.',
  },
  unavailable: {
    again: 'soon',
    codes: [501, 503],
    sentence: 'WhatsApp is not available for the moment. The gateway connects again by itself.',
  },
  unreachable: {
    again: 'soon',
    sentence: 'WhatsApp cannot be reached. Check the network, and the proxy if one is set.',
  },
  proxy_failed: {
    again: 'soon',
    sentence: 'The proxy of this device does not work. Check its address, user and password.',
  },
  session_broken: {
    again: 'soon',
    codes: [413, 414, 415, 418, 500],
    sentence: 'WhatsApp ended the session because it was out of step. The gateway connects again by itself.',
  },
  replaced_elsewhere: {
    again: 'slowly',
    codes: [440],
    sentence:
      'Another program connected with the same link. Stop it, or unlink this device on the phone and link it again.',
  },
  logged_out_on_phone: {
    again: 'never',
    codes: [401],
    sentence: 'The device was unlinked on the phone. Link it again.',
  },
  logged_out: { again: 'never', sentence: 'The device was logged out. Link it again.' },
  banned: {
    again: 'never',
    codes: [402, 403, 406],
    sentence: 'WhatsApp has banned or restricted this number. Open WhatsApp on the phone to see why.',
  },
  outdated: {
    again: 'slowly',
    codes: [405, 409],
    sentence: 'WhatsApp no longer accepts this version. Whoever runs the gateway must update it.',
  },
  multi_device_mismatch: {
    again: 'never',
    codes: [411],
    sentence: 'The phone must update WhatsApp before devices can be linked.',
  },
  paused: { again: 'never', sentence: 'The device is paused. Resume it to send and receive again.' },
  deleted: { again: 'never', sentence: 'The device was deleted.' },
  credentials_refused: { again: 'slowly', sentence: 'WhatsApp refused the credentials of this device. Replace them.' },
  engine_failed: {
    again: 'soon',
    sentence: 'The connection failed by a fault of the gateway. It connects again by itself.',
  },
} as const satisfies Record<string, Why>;

export type ConnectionReason = keyof typeof connectionReasons;

/** Every reason that WhatsApp's own codes lead to. */
export const reasonByCloseCode: ReadonlyMap<number, ConnectionReason> = new Map(
  Object.keys(connectionReasons)
    .filter(isConnectionReason)
    .flatMap((reason) => closeCodesOf(reason).map((code) => [code, reason] as const)),
);

export function closeCodesOf(reason: ConnectionReason): readonly number[] {
  return whyOf(reason).codes ?? [];
}

export function whyOf(reason: ConnectionReason): Why {
  return connectionReasons[reason];
}

export function isConnectionReason(text: string): text is ConnectionReason {
  return Object.hasOwn(connectionReasons, text);
}
