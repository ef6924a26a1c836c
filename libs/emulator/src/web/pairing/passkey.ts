import { randomBytes } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import { serverJid } from '../jids.js';
import { node } from '../nodes.js';

/** What WhatsApp sends instead of `pair-success` when the account must show a passkey first. */
export function passkeyDemand(id: string, t: string): BinaryNode {
  const options = {
    challenge: randomBytes(32).toString('base64url'),
    timeout: 60_000,
    rpId: 'web.whatsapp.com',
    allowCredentials: [],
    userVerification: 'required',
  };
  return node('notification', { id, from: serverJid, type: 'passkey_prologue_request', t }, [
    node('passkey_request_options', {}, Buffer.from(JSON.stringify(options))),
  ]);
}
