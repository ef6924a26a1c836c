import {
  GroupCipher,
  GroupSessionBuilder,
  SenderKeyDistributionMessage,
  SenderKeyMessage,
  SenderKeyName,
  SenderKeyRecord,
  type SenderKeyState,
  type SenderMessageKey,
} from 'baileys/lib/Signal/Group/index.js';
import { decrypt } from 'libsignal/src/crypto.js';
import { readAddress } from '../jids.js';
import { isSignedBy } from './xeddsa.js';

const SIGNATURE_BYTES = 64;
const MOST_SKIPPED = 2000;

/** Group keys of one device: its own, which it distributes, and those others distributed to it. */
export class SenderKeys {
  readonly #records = new Map<string, SenderKeyRecord>();

  async loadSenderKey(name: SenderKeyName): Promise<SenderKeyRecord> {
    const known = this.#records.get(name.toString());
    if (known !== undefined) return known;
    const record = new SenderKeyRecord();
    this.#records.set(name.toString(), record);
    return record;
  }

  async storeSenderKey(): Promise<void> {
    return;
  }

  /** The distribution message that lets others read what `me` writes from now on. */
  async distribution(group: string, me: string): Promise<Buffer> {
    const message = await new GroupSessionBuilder(this).create(nameOf(group, me));
    return Buffer.from(message.serialize());
  }

  async learn(group: string, author: string, distribution: Uint8Array): Promise<void> {
    const message = new SenderKeyDistributionMessage(null, null, null, null, distribution);
    await new GroupSessionBuilder(this).process(nameOf(group, author), message);
  }

  async encrypt(group: string, me: string, plaintext: Uint8Array): Promise<Buffer> {
    return Buffer.from(await new GroupCipher(this, nameOf(group, me)).encrypt(plaintext));
  }

  async decrypt(group: string, author: string, bytes: Uint8Array): Promise<Buffer> {
    const message = new SenderKeyMessage(null, null, null, null, bytes);
    const record = await this.loadSenderKey(nameOf(group, author));
    const state = record.getSenderKeyState(message.getKeyId());
    if (state === undefined) throw new Error('this sender key was never distributed to us');
    const signed = bytes.subarray(0, -SIGNATURE_BYTES);
    if (!isSignedBy(state.getSigningKeyPublic(), signed, bytes.subarray(-SIGNATURE_BYTES))) {
      throw new Error('the signature is not by who distributed the sender key');
    }
    const key = messageKey(state, message.getIteration());
    return Buffer.from(await decrypt(key.getCipherKey(), message.getCipherText(), key.getIv()));
  }

  /** The next message goes out under a new key, as after a member has left. */
  renew(group: string, me: string): void {
    this.#records.delete(nameOf(group, me).toString());
  }
}

/** As the client's own `GroupCipher`, whose check of the signature takes 12 ms. */
function messageKey(state: SenderKeyState, iteration: number): SenderMessageKey {
  let chain = state.getSenderChainKey();
  if (chain.getIteration() > iteration) {
    const skipped = state.removeSenderMessageKey(iteration);
    if (skipped === null) throw new Error('this message was read before');
    return skipped;
  }
  if (iteration - chain.getIteration() > MOST_SKIPPED) throw new Error('too many messages were skipped');
  while (chain.getIteration() < iteration) {
    state.addSenderMessageKey(chain.getSenderMessageKey());
    chain = chain.getNext();
  }
  state.setSenderChainKey(chain.getNext());
  return chain.getSenderMessageKey();
}

function nameOf(group: string, author: string): SenderKeyName {
  const address = readAddress(author);
  if (address === undefined) throw new Error(`${author} is no member's address`);
  const id = address.kind === 'lid' ? `${address.user}_1` : address.user;
  return new SenderKeyName(group, { id, deviceId: address.device, toString: () => `${id}.${address.device}` });
}
