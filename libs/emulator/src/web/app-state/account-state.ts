import { ALL_WA_PATCH_NAMES, type ChatMutation, type WAPatchCreate } from 'baileys';
import { Lanes } from '../lanes.js';
import { Collection } from './collection.js';
import { ShownChats } from './shown-chats.js';
import { StateKey } from './state-key.js';

/** What all devices of one account know of its chats, contacts and settings. */
export class AccountState {
  readonly key = new StateKey();
  readonly shown = new ShownChats();
  readonly #collections = new Map<string, Collection>(
    ALL_WA_PATCH_NAMES.map((name) => [name, new Collection(name, this.key)]),
  );
  readonly #lanes = new Lanes<Collection>();

  collection(name: string | undefined): Collection | undefined {
    return this.#collections.get(name ?? '');
  }

  collections(): Collection[] {
    return [...this.#collections.values()];
  }

  /** Undefined when the device did not know the latest version. */
  accept(collection: Collection, basedOn: number, bytes: Uint8Array): Promise<ChatMutation[] | undefined> {
    return this.#lanes.run(collection, async () =>
      basedOn === collection.version ? collection.accept(bytes) : undefined,
    );
  }

  async change(change: WAPatchCreate): Promise<{ collection: Collection; mutations: ChatMutation[] }> {
    const collection = this.collection(change.type);
    if (collection === undefined) throw new Error(`There is no collection ${change.type}`);
    const mutations = await this.#lanes.run(collection, () => collection.change(change));
    return { collection, mutations };
  }
}
