import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import type { Group } from '../groups/group.js';
import { bytesOf, childOf, node } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { WebSide } from '../web-side.js';
import { notify } from './own-devices.js';

export interface Picture {
  readonly id: string;
  /** Among the emulator's media. */
  readonly mediaId: string;
  readonly path: string;
}

type Shown = Account | Group;

/** Pictures of people and groups, served by the media host. */
export class Pictures {
  readonly #pictures = new WeakMap<Shown, Picture>();
  #lastId = 1_700_000_000;

  constructor(private readonly web: WebSide) {
    web.router.on(
      { tag: 'iq', xmlns: 'w:profile:picture', type: 'get', child: 'picture' },
      answering((question, { account }) => [this.#told(question, account)]),
    );
    web.router.on(
      { tag: 'iq', xmlns: 'w:profile:picture', type: 'set' },
      answering((question, companion) => this.#change(question, companion)),
    );
  }

  of(shown: Shown): Picture | undefined {
    return this.#pictures.get(shown);
  }

  set(shown: Shown, jpeg: Buffer): Picture {
    this.#lastId += 1;
    const { media } = this.web.surroundings;
    const stored = media.add({ bytes: jpeg, mimeType: 'image/jpeg', line: 'profile' });
    const picture = { id: String(this.#lastId), mediaId: stored.id, path: this.web.messages.vault.keep(jpeg) };
    this.#pictures.set(shown, picture);
    return picture;
  }

  remove(shown: Shown): void {
    this.#pictures.delete(shown);
  }

  /** Linked devices of those who know each other see that it has changed. */
  tell(shown: Shown, author: Account, except?: Companion): void {
    const picture = this.of(shown);
    const named = { jid: shown.jid, id: picture?.id, author: author.lidJid };
    const child = node(picture === undefined ? 'delete' : 'set', named);
    for (const account of this.#watchers(shown)) {
      notify(this.web, account, { attributes: { from: shown.jid, type: 'picture' }, child, except });
    }
  }

  #watchers(shown: Shown): Account[] {
    if ('members' in shown) return shown.accounts();
    const linked = this.web.accounts.all().filter(({ companions }) => companions.size > 0);
    return linked.filter(
      (account) => account === shown || account.phone.inbox.chats().some(({ peer }) => peer === shown.number),
    );
  }

  #told(question: BinaryNode, asker: Account): BinaryNode {
    const shown = this.#find(question.attrs['target'], asker);
    if ('members' in shown ? !shown.has(asker) : !this.web.privacy.lets('profile', shown, asker)) {
      throw refusals.notAllowed();
    }
    const picture = this.of(shown);
    if (picture === undefined) throw refusals.notFound();
    const type = childOf(question, 'picture')?.attrs['type'] ?? 'preview';
    const url = `${this.web.messages.vault.origin}${picture.path}`;
    return node('picture', { id: picture.id, type, url, direct_path: picture.path });
  }

  #change(question: BinaryNode, companion: Companion): BinaryNode[] | undefined {
    const { account } = companion;
    const shown = this.#find(question.attrs['target'], account);
    if ('members' in shown ? !shown.mayChange(account) : shown !== account) throw refusals.forbidden();
    const given = childOf(question, 'picture');
    if (given === undefined) this.remove(shown);
    else this.set(shown, bytesOf(given));
    this.tell(shown, account, companion);
    const id = this.of(shown)?.id;
    return id === undefined ? undefined : [node('picture', { id })];
  }

  #find(target: string | undefined, asker: Account): Shown {
    if (target === undefined) return asker;
    const found = this.web.groups.book.find(target) ?? this.web.accounts.reachByJid(target);
    if (found === undefined) throw refusals.notFound();
    return found;
  }
}
