import {
  GroupCipher,
  GroupSessionBuilder,
  SenderKeyDistributionMessage,
  SenderKeyName,
  SenderKeyRecord,
} from 'baileys/lib/Signal/Group/index.js';
import { readAddress } from '../jids.js';

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
    return Buffer.from(await new GroupCipher(this, nameOf(group, author)).decrypt(bytes));
  }

  /** The next message goes out under a new key, as after a member has left. */
  renew(group: string, me: string): void {
    this.#records.delete(nameOf(group, me).toString());
  }
}

function nameOf(group: string, author: string): SenderKeyName {
  const address = readAddress(author);
  if (address === undefined) throw new Error(`${author} is no member's address`);
  const id = address.kind === 'lid' ? `${address.user}_1` : address.user;
  return new SenderKeyName(group, { id, deviceId: address.device, toString: () => `${id}.${address.device}` });
}
