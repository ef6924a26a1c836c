import { encodeBigEndian, type BinaryNode } from 'baileys';
import { BoundedMap } from '../../phones/bounded-map.js';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import type { KeyBundle } from '../keys/key-bundle.js';
import { node } from '../nodes.js';
import type { WebSettings } from '../web-settings.js';

const MOST_RETRIES = 5;
const KEPT = 20_000;

/** Counts of one number, whose phone could not read something. */
export interface Unread {
  undecryptable: number;
  retriesAsked: number;
  healed: number;
}

/** What a phone does about a message that it cannot read: count it, and ask for it again. */
export class Undecryptable {
  readonly #counts = new Map<string, Unread>();
  readonly #asked = new BoundedMap<string, number>(KEPT);

  constructor(
    private readonly settings: WebSettings,
    private readonly now: () => string,
  ) {}

  counts(): Record<string, Unread> {
    return Object.fromEntries(this.#counts);
  }

  total(): number {
    return [...this.#counts.values()].reduce((sum, { undecryptable }) => sum + undecryptable, 0);
  }

  clear(): void {
    this.#counts.clear();
    this.#asked.clear();
  }

  /** Something that was asked for again is readable now. */
  settled(account: Account, id: string): void {
    if (!this.#asked.delete(`${account.number} ${id}`)) return;
    this.#countsOf(account).healed += 1;
  }

  failed(account: Account, from: Companion, stanza: BinaryNode): void {
    const counts = this.#countsOf(account);
    counts.undecryptable += 1;
    const key = `${account.number} ${stanza.attrs['id'] ?? ''}`;
    const count = (this.#asked.get(key) ?? 0) + 1;
    if (!this.settings.healing || count > MOST_RETRIES) return;
    this.#asked.set(key, count);
    counts.retriesAsked += 1;
    from.deliver(this.#receipt(account, from, stanza, count));
  }

  #receipt(account: Account, from: Companion, stanza: BinaryNode, count: number): BinaryNode {
    const { id, to = '', participant } = stanza.attrs;
    const own = from.account === account;
    const me = to.endsWith('@lid') || to.endsWith('@g.us') ? account.lidJid : account.jid;
    const group = to.endsWith('@g.us');
    const t = this.now();
    const attributes = {
      id,
      t,
      type: 'retry',
      from: group ? to : me,
      participant: group ? me : participant,
      recipient: own && !group ? (stanza.attrs['recipient'] ?? to) : undefined,
    };
    const retry = node('retry', { count: String(count), id, t, v: '1' });
    const registration = node('registration', {}, encodeBigEndian(account.keys.registrationId));
    const keys = count > 1 ? [keysNode(account.keys.bundle())] : [];
    return node('receipt', attributes, [retry, registration, ...keys]);
  }

  #countsOf({ number }: Account): Unread {
    const known = this.#counts.get(number);
    if (known !== undefined) return known;
    const counts = { undecryptable: 0, retriesAsked: 0, healed: 0 };
    this.#counts.set(number, counts);
    return counts;
  }
}

function keysNode({ identity, signedPreKey, preKey }: KeyBundle): BinaryNode {
  const { keyId, public: value, signature } = signedPreKey;
  const signed = [
    node('id', {}, encodeBigEndian(keyId, 3)),
    node('value', {}, value),
    node('signature', {}, signature),
  ];
  const once =
    preKey === undefined
      ? []
      : [node('key', {}, [node('id', {}, encodeBigEndian(preKey.keyId, 3)), node('value', {}, preKey.public)])];
  return node('keys', {}, [
    node('type', {}, Buffer.from([5])),
    node('identity', {}, identity),
    ...once,
    node('skey', {}, signed),
  ]);
}
