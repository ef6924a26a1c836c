import type { BinaryNode } from 'baileys';
import type { UnknownRequests } from '../../http/unknown-requests.js';
import type { Accounts } from '../accounts.js';
import type { Companion } from '../companion.js';
import { readAddress } from '../jids.js';
import type { KeyBundle } from '../keys/key-bundle.js';
import { bytesOf, childOf, node } from '../nodes.js';
import type { Envelopes } from '../signal/envelopes.js';
import type { PhoneMail } from './phone-mail.js';

/** A linked device could not read something: its sender seals it again, with a new session. */
export class Retries {
  constructor(
    private readonly accounts: Accounts,
    private readonly envelopes: Envelopes,
    private readonly mail: PhoneMail,
    private readonly unknown: UnknownRequests,
  ) {}

  async asked(receipt: BinaryNode, by: Companion): Promise<void> {
    const { to, participant, id = '' } = receipt.attrs;
    const author = participant ?? to;
    const account = this.accounts.findByJid(author);
    if (account === undefined) return;
    if ((readAddress(author)?.device ?? 0) !== 0) return this.#forward(receipt, by, author);
    const bundle = bundleOf(receipt) ?? this.envelopes.bundleOf(by);
    await this.envelopes.deviceOf(account).begin(by.lidJid, bundle);
    const count = childOf(receipt, 'retry')?.attrs['count'] ?? '1';
    if (await this.mail.again(id, account, by, count)) return;
    this.unknown.note({ method: 'STANZA', path: 'receipt:retry', why: `${by.jid} asks for ${id}, which nobody sent` });
  }

  /** To the linked device that sealed it. */
  #forward(receipt: BinaryNode, by: Companion, author: string | undefined): void {
    const { id, t, to = '' } = receipt.attrs;
    const group = to.endsWith('@g.us');
    const attributes = group ? { from: to, participant: by.lidJid } : { from: by.lidJid };
    const own = this.accounts.findByJid(author) === by.account ? { recipient: receipt.attrs['recipient'] } : {};
    const forwarded = node('receipt', { id, t, type: 'retry', ...attributes, ...own }, receipt.content);
    this.accounts.findCompanion(author)?.deliver(forwarded);
  }
}

/** The keys that came along, so that a session can be begun without asking for any. */
function bundleOf(receipt: BinaryNode): KeyBundle | undefined {
  const keys = childOf(receipt, 'keys');
  const signed = childOf(keys, 'skey');
  if (keys === undefined || signed === undefined) return undefined;
  const once = childOf(keys, 'key');
  return {
    registrationId: bytesOf(childOf(receipt, 'registration')).readUInt32BE(),
    identity: bytesOf(childOf(keys, 'identity')),
    signedPreKey: { ...publicKey(signed), signature: bytesOf(childOf(signed, 'signature')) },
    preKey: once === undefined ? undefined : publicKey(once),
  };
}

function publicKey(key: BinaryNode) {
  return { keyId: bytesOf(childOf(key, 'id')).readUIntBE(0, 3), public: bytesOf(childOf(key, 'value')) };
}
