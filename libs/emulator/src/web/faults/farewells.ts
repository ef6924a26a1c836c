import type { BinaryNode } from 'baileys';
import { node } from '../nodes.js';

/** The last words a client hears, each in WhatsApp's own form. */
export const farewells = {
  /** Another socket has logged in as the same device; the client reads 440. */
  replaced: (): BinaryNode => node('stream:error', {}, [node('conflict', { type: 'replaced' })]),
  /** The phone has unlinked this device. */
  unlinked: (): BinaryNode => node('stream:error', { code: '401' }, [node('conflict', { type: 'device_removed' })]),
  /** After pairing: come back and log in. */
  restart: (): BinaryNode => node('stream:error', { code: '515' }),
  streamError: (code: number): BinaryNode => node('stream:error', { code: String(code) }),
  /** A login that is refused. */
  failure: (reason: number): BinaryNode => node('failure', { reason: String(reason), location: 'emulator' }),
};
