import type { BinaryNode } from 'baileys';
import type { Companion } from '../../companion.js';
import { bytesOf, childOf, iqResult, node } from '../../nodes.js';
import { answering, refusals } from '../../refusal.js';
import type { WebSide } from '../../web-side.js';
import type { NewsletterBook } from './newsletter-book.js';
import type { Newsletter, NewsletterMessage } from './newsletter.js';

const LIVE_SECONDS = '300';

/** What is written in newsletters, and what followers think of it. */
export class NewsletterMessages {
  constructor(
    private readonly web: WebSide,
    private readonly book: NewsletterBook,
  ) {
    const iq = { tag: 'iq', xmlns: 'newsletter' } as const;
    web.messages.door.on('newsletter', (stanza, sender) => this.#take(stanza, sender));
    web.router
      .on(
        { ...iq, type: 'get', child: 'message_updates' },
        answering((question) => [this.#updates(question)]),
      )
      .on({ ...iq, type: 'set', child: 'live_updates' }, (question, companion) => {
        companion.send(iqResult(question, [node('live_updates', { duration: LIVE_SECONDS })]));
      });
  }

  /** Written, and told to the linked devices of all who follow; the one that wrote it aside. */
  publish(newsletter: Newsletter, message: Pick<NewsletterMessage, 'id' | 'type' | 'plaintext'>, by?: Companion) {
    const written = newsletter.write({ ...message, at: Number(this.web.now()) });
    const stanza = { ...messageNode(written), attrs: { ...messageNode(written).attrs, from: newsletter.id } };
    for (const account of newsletter.followers.keys()) {
      for (const companion of account.companions.values()) if (companion !== by) companion.deliver(stanza);
    }
    return written;
  }

  #take(stanza: BinaryNode, sender: Companion): void {
    const { door } = this.web.messages;
    const newsletter = this.book.find(stanza.attrs['to']);
    if (newsletter === undefined) return door.acknowledge(stanza, sender, '404');
    if (stanza.attrs['type'] === 'reaction') return this.#react(stanza, sender, newsletter);
    if (!newsletter.mayWrite(sender.account)) return door.acknowledge(stanza, sender, '403');
    const { id = '', type = 'text' } = stanza.attrs;
    this.publish(newsletter, { id, type, plaintext: bytesOf(childOf(stanza, 'plaintext')) }, sender);
    door.acknowledge(stanza, sender);
  }

  #react(stanza: BinaryNode, sender: Companion, newsletter: Newsletter): void {
    const serverId = Number(stanza.attrs['server_id']);
    const message = newsletter.messages.find((one) => one.serverId === serverId);
    const emoji = childOf(stanza, 'reaction')?.attrs['code'];
    if (message === undefined) return this.web.messages.door.acknowledge(stanza, sender, '404');
    if (emoji === undefined) message.reactions.delete(sender.account);
    else message.reactions.set(sender.account, emoji);
    this.web.messages.door.acknowledge(stanza, sender);
  }

  #updates(question: BinaryNode): BinaryNode {
    const newsletter = this.book.find(question.attrs['to']);
    if (newsletter === undefined) throw refusals.notFound();
    const { count = '50', since, after } = childOf(question, 'message_updates')?.attrs ?? {};
    const wanted = newsletter.messages.filter(
      ({ at, serverId }) => at >= Number(since ?? 0) && serverId > Number(after ?? 0),
    );
    const told = wanted.slice(-Number(count)).map((message) => messageNode(message));
    return node('message_updates', {}, [node('messages', { jid: newsletter.id, t: this.web.now() }, told)]);
  }
}

function messageNode({ id, serverId, at, type, plaintext, reactions }: NewsletterMessage): BinaryNode {
  const counts = new Map<string, number>();
  for (const emoji of reactions.values()) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  const told = [...counts].map(([code, count]) => node('reaction', { code, count: String(count) }));
  return node('message', { id, server_id: String(serverId), t: String(at), type }, [
    node('plaintext', {}, plaintext),
    ...(told.length === 0 ? [] : [node('reactions', {}, told)]),
  ]);
}
