import { createHash, createHmac } from 'node:crypto';

/** What WhatsApp Web itself makes ids of: its prefix and 18 hexadecimal digits. Ours comes back the same for a resend. */
export function waIdOf(messageId: string): string {
  const digest = createHash('sha256').update(messageId).digest('hex');
  return `3EB0${digest.slice(0, 18).toUpperCase()}`;
}

/** The secret that votes on a poll of ours are sealed with: known again after a restart, and to nobody else. */
export function pollSecretOf(waId: string, identityKey: Uint8Array): Buffer {
  return createHmac('sha256', identityKey).update(`poll ${waId}`).digest();
}
