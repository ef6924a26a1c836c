import { proto, type BinaryNode, type ChatModification, type ChatMutation, type WAPatchCreate } from 'baileys';
import { chatModificationToAppPatch } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { bytesOf, childOf, childrenOf, node } from '../nodes.js';
import { answering } from '../refusal.js';
import type { WebSide } from '../web-side.js';
import { AccountState } from './account-state.js';
import type { Collection } from './collection.js';

const PATCHES_AT_ONCE = 50;
const { Type } = proto.Message.ProtocolMessage;

/** Archived, pinned, muted, named, labelled: what the devices of an account keep in common. */
export class AppStateRoom {
  readonly #states = new WeakMap<Account, AccountState>();

  constructor(private readonly web: WebSide) {
    web.router.on(
      { tag: 'iq', xmlns: 'w:sync:app:state', type: 'set', child: 'sync' },
      answering(async (question, companion) => {
        const asked = childrenOf(childOf(question, 'sync'), 'collection');
        const answers: BinaryNode[] = [];
        for (const one of asked) answers.push(await this.#collection(one, companion));
        return [node('sync', {}, answers)];
      }),
    );
    web.messages.peers.on(Type.APP_STATE_SYNC_KEY_REQUEST, (_message, from) => this.shareKey(from));
  }

  of(account: Account): AccountState {
    const known = this.#states.get(account);
    if (known !== undefined) return known;
    const state = new AccountState();
    this.#states.set(account, state);
    return state;
  }

  /** Without the key a device reads nothing of it; the phone's own name is the first thing told. */
  async shareKey(to: Companion): Promise<void> {
    const { account } = to;
    const { key, shown } = this.of(account);
    const message = { type: Type.APP_STATE_SYNC_KEY_SHARE, appStateSyncKeyShare: key.share() };
    await this.web.messages.peers.send(account, to, message);
    if (shown.settings['pushName'] === undefined) await this.modify(account, { pushNameSetting: account.pushName }, '');
  }

  /** Somebody does it on the phone. */
  modify(account: Account, modification: ChatModification, jid: string): Promise<void> {
    return this.change(account, chatModificationToAppPatch(modification, jid));
  }

  async change(account: Account, change: WAPatchCreate): Promise<void> {
    const { collection, mutations } = await this.of(account).change(change);
    this.#show(account, mutations);
    this.#tell(account, collection);
  }

  async #collection(asked: BinaryNode, companion: Companion): Promise<BinaryNode> {
    const { name, version = '0' } = asked.attrs;
    const state = this.of(companion.account);
    const collection = state.collection(name);
    if (collection === undefined) return refused(name, '404', 'item-not-found');
    const patch = childOf(asked, 'patch');
    if (patch === undefined) return patchesSince(collection, Number(version));
    return this.#accept(collection, { companion, basedOn: Number(version), bytes: bytesOf(patch) });
  }

  async #accept(
    collection: Collection,
    { companion, basedOn, bytes }: { companion: Companion; basedOn: number; bytes: Buffer },
  ): Promise<BinaryNode> {
    const { account } = companion;
    const mutations = await this.of(account).accept(collection, basedOn, bytes);
    if (mutations === undefined) return refused(collection.name, '409', 'conflict');
    this.#show(account, mutations, companion);
    this.#tell(account, collection, companion);
    return node('collection', { name: collection.name, version: String(collection.version) });
  }

  #show(account: Account, mutations: readonly ChatMutation[], by?: Companion): void {
    const { shown } = this.of(account);
    for (const mutation of mutations) {
      if (!shown.apply(mutation)) {
        const path = `app state ${mutation.index[0] ?? ''}`;
        this.web.surroundings.unknown.note({ method: 'APP-STATE', path, why: `${by?.jid ?? account.jid}: unknown` });
      }
      this.#follow(account, mutation);
    }
  }

  /** What also changes elsewhere on the phone. */
  #follow(account: Account, { index, syncAction: { value } }: ChatMutation): void {
    const { network } = this.web.surroundings;
    const name = value?.pushNameSetting?.name;
    if (name && name !== account.pushName) network.changeHabits(account.phone, { name });
    if (value?.markChatAsReadAction?.read !== true) return;
    const peer = this.peerOf(index[1] ?? '');
    const chat = account.phone.inbox.chats().find((one) => one.peer === peer);
    for (const id of [...(chat?.unread.keys() ?? [])]) network.readElsewhere(account.phone, id);
  }

  /** What a phone calls the chat: a number, or the id of a group. */
  peerOf(jid: string): string {
    return this.web.groups.book.find(jid)?.id ?? this.web.accounts.reachByJid(jid)?.number ?? jid;
  }

  #tell(account: Account, { name, version }: Collection, except?: Companion): void {
    const child = node('collection', { name, version: String(version) });
    for (const companion of account.companions.values()) {
      if (companion === except) continue;
      const attributes = { from: account.jid, type: 'server_sync', id: this.web.nextId(), t: this.web.now() };
      companion.deliver(node('notification', attributes, [child]));
    }
  }
}

function patchesSince(collection: Collection, version: number): BinaryNode {
  const patches = collection.after(version, PATCHES_AT_ONCE);
  const last = patches.at(-1)?.version ?? collection.version;
  const more = last < collection.version;
  return node(
    'collection',
    { name: collection.name, version: String(last), has_more_patches: String(more) },
    patches.length === 0
      ? undefined
      : [
          node(
            'patches',
            {},
            patches.map(({ bytes }) => node('patch', {}, bytes)),
          ),
        ],
  );
}

function refused(name: string | undefined, code: string, text: string): BinaryNode {
  return node('collection', { name, type: 'error' }, [node('error', { code, text })]);
}
