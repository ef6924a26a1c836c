import { proto } from 'baileys';
import type { PhoneMessage } from '../../phones/inbox.js';
import type { Account } from '../account.js';
import type { Accounts } from '../accounts.js';
import type { GroupBook } from '../groups/group-book.js';

const TOLD_MESSAGES = 50;

/** The chats that stand on a phone now, as it tells them to a device that is linked later. */
export class PresentChats {
  constructor(
    private readonly accounts: Accounts,
    private readonly groups: GroupBook,
  ) {}

  of(account: Account): proto.IConversation[] {
    const all = account.phone.inbox.messages();
    return account.phone.inbox.chats().flatMap(({ peer, unread }) => {
      const described = this.#describe(peer);
      if (described === undefined) return [];
      const messages = all.filter((message) => message.peer === peer).slice(-TOLD_MESSAGES);
      const told = messages.reverse().map((message) => this.#message(described.id ?? '', message, account));
      const newest = told[0]?.messageTimestamp;
      return [
        {
          ...described,
          messages: told.map((message, at) => ({ message, msgOrderId: at })),
          conversationTimestamp: newest,
          lastMsgTimestamp: newest,
          unreadCount: unread.size,
        },
      ];
    });
  }

  #describe(peer: string): proto.IConversation | undefined {
    const group = this.groups.find(peer);
    if (group !== undefined) return { id: group.jid, name: group.subject };
    const account = this.accounts.find(peer);
    if (account === undefined) return undefined;
    return { id: account.lidJid, pnJid: account.lidOnly ? undefined : account.jid, name: account.pushName };
  }

  #message(chat: string, message: PhoneMessage, owner: Account): proto.IWebMessageInfo {
    const { id, direction, at, content, author } = message;
    const fromMe = direction === 'typed';
    const member = this.accounts.find(fromMe ? owner.number : (author ?? ''));
    const participant = chat.endsWith('@g.us') ? member?.lidJid : undefined;
    return {
      key: { remoteJid: chat, fromMe, id, participant },
      participant,
      message: { conversation: content.kind === 'text' ? content.text : `(${content.kind})` },
      messageTimestamp: Math.floor(at / 1000),
      status: fromMe ? proto.WebMessageInfo.Status.DELIVERY_ACK : undefined,
    };
  }
}
