import type { Gesture, Line, Receipt, TypedMessage } from '../../phones/line.js';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Account } from '../account.js';
import type { Accounts } from '../accounts.js';
import type { CompanionHooks } from '../companion-hooks.js';
import type { UnknownRequests } from '../../http/unknown-requests.js';
import type { WebFaults } from '../faults/web-faults.js';
import { node } from '../nodes.js';
import type { ContentWriter } from './content/content-writer.js';
import type { PhoneMail } from './phone-mail.js';
import { WebLine, type LineEvents } from './web-line.js';

/** Every number with linked devices is a line that phones can write to. */
export class WebLines implements LineEvents {
  readonly #lines = new Map<string, Line>();

  constructor(
    private readonly network: PhoneNetwork,
    private readonly accounts: Accounts,
    private readonly writer: ContentWriter,
    private readonly mail: PhoneMail,
    private readonly faults: WebFaults,
    private readonly unknown: UnknownRequests,
    private readonly addressedAs: (messageId: string) => string | undefined,
  ) {}

  attach(hooks: CompanionHooks): void {
    hooks.onPaired(({ account }) => this.#join(account));
    hooks.onUnlinked(({ account }) => {
      if (account.companions.size === 0) this.#leave(account.number);
    });
  }

  clear(): void {
    for (const number of this.#lines.keys()) this.#leave(number);
  }

  receipt(account: Account, { messageId, phoneNumber, state, at }: Receipt): void {
    if (state === 'not_on_whatsapp') return;
    const read = state === 'read';
    this.network.typedReached(phoneNumber, messageId, read ? 'read' : 'delivered');
    if (this.faults.take('lose-receipts', { number: account.number, recipient: phoneNumber }) !== undefined) return;
    const from = this.addressedAs(messageId) ?? this.accounts.find(phoneNumber)?.lidJid;
    const t = String(Math.floor(at / 1000));
    const receipt = node('receipt', { from, id: messageId, t, type: read ? 'read' : undefined });
    for (const companion of account.companions.values()) companion.deliver(receipt);
  }

  typed(account: Account, message: TypedMessage): void {
    if (account.phone.habits.blocked.includes(message.from)) return;
    const { id, from, content, profileName: _name, at: _at, ...circumstances } = message;
    this.network.mirror(account.phone, { id, line: from, to: account.number, content, ...circumstances }, 'received');
    const sender = this.accounts.find(from);
    if (sender !== undefined) this.#send(sender, account, message);
  }

  gesture(account: Account, from: string, gesture: Gesture): void {
    const sender = this.accounts.find(from);
    if (sender === undefined) return;
    const state =
      gesture === 'paused' ? node('paused') : node('composing', gesture === 'recording' ? { media: 'audio' } : {});
    for (const companion of account.companions.values()) {
      companion.send(node('chatstate', { from: sender.lidJid, to: companion.jid }, [state]));
    }
  }

  /** When the other end is a line as well, `typed` there has told everybody already. */
  typedByOwner(account: Account, to: string, message: TypedMessage): void {
    if (this.#lines.has(to)) return;
    const recipient = this.accounts.reach(to);
    if (recipient !== undefined) this.#send(account, recipient, message);
  }

  readByOwner(account: Account, from: string, messageIds: readonly string[]): void {
    const sender = this.accounts.find(from);
    if (sender === undefined) return;
    for (const id of messageIds) {
      this.network.typedReached(account.number, id, 'read');
      const receipt = node('receipt', {
        from: account.lidJid,
        id,
        type: 'read',
        t: String(Math.floor(Date.now() / 1000)),
      });
      for (const companion of sender.companions.values()) companion.deliver(receipt);
    }
  }

  #send(from: Account, to: Account, message: TypedMessage): void {
    const written = this.writer.write({ from, to, message });
    const sent = written.then((sealable) =>
      this.mail.send({ id: message.id, from, to, at: message.at, message: sealable }),
    );
    sent.catch((problem: unknown) => {
      const path = `phone ${from.number}`;
      this.unknown.note({ method: 'TYPED', path, why: String(problem), body: { kind: message.content.kind } });
    });
  }

  #join(account: Account): void {
    if (this.network.line(account.number) !== undefined) return;
    const line = new WebLine(account, this);
    this.#lines.set(account.number, line);
    this.network.join(line);
  }

  #leave(number: string): void {
    this.#lines.delete(number);
    this.network.leave(number);
  }
}
