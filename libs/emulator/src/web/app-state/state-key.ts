import { randomBytes, randomInt } from 'node:crypto';
import type { proto } from 'baileys';

/** The key with which the devices of one account seal what they tell each other of their chats. */
export class StateKey {
  readonly id = Buffer.concat([Buffer.alloc(2), randomBytes(4)]);
  readonly #data: proto.Message.IAppStateSyncKeyData = {
    keyData: randomBytes(32),
    fingerprint: { rawId: randomInt(1, 2 ** 31), currentIndex: 0, deviceIndexes: [0] },
    timestamp: Date.now(),
  };

  get name(): string {
    return this.id.toString('base64');
  }

  /** As the client's own coder asks for keys. */
  readonly find = (name: string): Promise<proto.Message.IAppStateSyncKeyData | undefined> =>
    Promise.resolve(name === this.name ? this.#data : undefined);

  share(): proto.Message.IAppStateSyncKeyShare {
    return { keys: [{ keyId: { keyId: this.id }, keyData: this.#data }] };
  }
}
