/**
 * Why a device is not connected: stable codes. `again` says what follows by itself: `now` and `soon` reconnect,
 * `slowly` does so with long pauses, `never` waits for a person.
 */
export const connectionReasons = {
  linking: { again: 'never', sentence: 'Waiting for the phone to scan the code.' },
  qr_expired: { again: 'never', sentence: 'Nobody scanned the code in time. Ask for a new one.' },
  code_refused: {
    again: 'never',
    sentence: 'WhatsApp gave no pairing code for this number. Check the number, or scan the QR code.',
  },
  wrong_number: {
    again: 'never',
    sentence: 'The phone that scanned the code has another number. Link it from the phone of this number.',
  },
  passkey_required: {
    again: 'never',
    sentence:
      'This WhatsApp account asks for a passkey to link a device, which gateways cannot give yet. Turn the passkey off in WhatsApp, or use the Cloud API.',
  },
  restart_required: { again: 'now', sentence: 'WhatsApp asked for a new connection, as it does after linking.' },
  connection_lost: {
    again: 'soon',
    sentence: 'The connection to WhatsApp was lost. The gateway connects again by itself.',
  },
  timed_out: { again: 'soon', sentence: 'WhatsApp did not answer in time. The gateway connects again by itself.' },
  frozen: {
    again: 'soon',
    sentence: 'The connection was open but WhatsApp had stopped answering. The gateway connects again by itself.',
  },
  unavailable: {
    again: 'soon',
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
    sentence: 'WhatsApp ended the session because it was out of step. The gateway connects again by itself.',
  },
  replaced_elsewhere: {
    again: 'slowly',
    sentence:
      'Another program connected with the same link. Stop it, or unlink this device on the phone and link it again.',
  },
  logged_out_on_phone: { again: 'never', sentence: 'The device was unlinked on the phone. Link it again.' },
  logged_out: { again: 'never', sentence: 'The device was logged out. Link it again.' },
  banned: {
    again: 'never',
    sentence: 'WhatsApp has banned or restricted this number. Open WhatsApp on the phone to see why.',
  },
  outdated: {
    again: 'slowly',
    sentence: 'WhatsApp no longer accepts this version. Whoever runs the gateway must update it.',
  },
  multi_device_mismatch: { again: 'never', sentence: 'The phone must update WhatsApp before devices can be linked.' },
  paused: { again: 'never', sentence: 'The device is paused. Resume it to send and receive again.' },
  deleted: { again: 'never', sentence: 'The device was deleted.' },
  credentials_refused: { again: 'slowly', sentence: 'WhatsApp refused the credentials of this device. Replace them.' },
  engine_failed: {
    again: 'soon',
    sentence: 'The connection failed by a fault of the gateway. It connects again by itself.',
  },
} as const satisfies Record<string, { again: 'now' | 'soon' | 'slowly' | 'never'; sentence: string }>;

export type ConnectionReason = keyof typeof connectionReasons;

export function isConnectionReason(text: string): text is ConnectionReason {
  return Object.hasOwn(connectionReasons, text);
}
