import { encodeWAMessage, proto, unpadRandomMax16, type BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import type { KeyBundle } from '../keys/key-bundle.js';
import { bytesOf, node } from '../nodes.js';
import { SignalDevice } from './signal-device.js';

/** Sealing and opening messages as the phones of accounts do. */
export class Envelopes {
  readonly #devices = new WeakMap<Account, SignalDevice>();

  /** `bundleOf` takes one of the keys that a linked device left with the server. */
  constructor(readonly bundleOf: (companion: Companion) => KeyBundle) {}

  deviceOf(account: Account): SignalDevice {
    const known = this.#devices.get(account);
    if (known !== undefined) return known;
    const device = new SignalDevice(account.keys);
    this.#devices.set(account, device);
    return device;
  }

  /** What a companion sealed for the phone of this account. */
  async open(account: Account, from: Companion, enc: BinaryNode): Promise<proto.IMessage> {
    const sealed = { type: enc.attrs['type'] ?? '', bytes: bytesOf(enc) };
    return this.#read(account, from, await this.deviceOf(account).decrypt(from.lidJid, sealed));
  }

  /** What a companion wrote to all members of a group. */
  async openForGroup(account: Account, from: Companion, group: string, enc: BinaryNode): Promise<proto.IMessage> {
    return this.#read(account, from, await this.deviceOf(account).groups.decrypt(group, from.lidJid, bytesOf(enc)));
  }

  /** Sealed by the phone of `from`, for one companion. */
  async seal(from: Account, to: Companion, message: proto.IMessage): Promise<BinaryNode> {
    const device = this.deviceOf(from);
    const { type, bytes } = await device.encrypt(to.lidJid, encodeWAMessage(message), () => this.bundleOf(to));
    return node('enc', { v: '2', type }, bytes);
  }

  async sealForGroup(from: Account, group: string, message: proto.IMessage): Promise<BinaryNode> {
    const bytes = await this.deviceOf(from).groups.encrypt(group, from.lidJid, encodeWAMessage(message));
    return node('enc', { v: '2', type: 'skmsg' }, bytes);
  }

  async #read(account: Account, from: Companion, padded: Buffer): Promise<proto.IMessage> {
    const message = proto.Message.decode(unpadRandomMax16(padded));
    const { groupId, axolotlSenderKeyDistributionMessage: key } = message.senderKeyDistributionMessage ?? {};
    if (groupId && key) await this.deviceOf(account).groups.learn(groupId, from.lidJid, key);
    return message;
  }
}
