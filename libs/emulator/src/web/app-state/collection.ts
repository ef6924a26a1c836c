import {
  decodePatches,
  encodeSyncdPatch,
  newLTHashState,
  proto,
  type ChatMutation,
  type WAPatchCreate,
  type WAPatchName,
} from 'baileys';
import type { StateKey } from './state-key.js';
import { PatchWatcher } from './patch-watcher.js';

export interface VersionedPatch {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** One of the five logs of changes that the devices of an account keep in common. */
export class Collection {
  readonly #patches: VersionedPatch[] = [];
  #state = newLTHashState();

  constructor(
    readonly name: WAPatchName,
    private readonly key: StateKey,
  ) {}

  get version(): number {
    return this.#state.version;
  }

  after(version: number, most: number): readonly VersionedPatch[] {
    return this.#patches.filter((patch) => patch.version > version).slice(0, most);
  }

  /** A linked device's patch: its seals and its hash over everything before must be right. */
  async accept(bytes: Uint8Array): Promise<ChatMutation[]> {
    const version = this.version + 1;
    const patch = { ...proto.SyncdPatch.decode(bytes), version: { version } };
    const kept = proto.SyncdPatch.encode(patch).finish();
    const watcher = new PatchWatcher();
    const { name, key } = this;
    const decoding = decodePatches(name, [patch], this.#state, key.find, {}, undefined, watcher, true);
    const { state, mutationMap } = await decoding;
    if (watcher.complaints.length > 0) throw new Error(watcher.complaints.join(', '));
    this.#state = state;
    this.#patches.push({ version, bytes: kept });
    return Object.values(mutationMap);
  }

  /** A change made on the phone itself. */
  async change(change: WAPatchCreate): Promise<ChatMutation[]> {
    const { patch } = await encodeSyncdPatch(change, this.key.name, this.#state, this.key.find);
    return this.accept(proto.SyncdPatch.encode(patch).finish());
  }
}
